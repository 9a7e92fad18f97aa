/**
 * Documents about the program and its surroundings.
 *
 * @module
 */
import { z } from 'zod'
import { textOrNull } from './parts.ts'

const way = z.enum(['option', 'environment', 'configuration', 'python-package', 'cache'])

export const config = {
  file: textOrNull.describe('the configuration file'),
  settings: z.array(
    z.strictObject({
      name: z.string(),
      value: textOrNull,
      source: z.enum([...way.options, 'default']),
      by: textOrNull.describe('option, variable or file that gave the value'),
    }),
  ),
}

export const doctor = {
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      name: z.string(),
      status: z.enum(['ok', 'absent', 'missing']),
      detail: z.string(),
      remedy: textOrNull,
    }),
  ),
}

const explanation = {
  code: z.string(),
  title: z.string(),
  why: z.string(),
  remedy: z.string(),
  source: z.string(),
}

/** One explanation, or, without a code, all of them. */
export const explain = {
  code: z.string().optional(),
  title: z.string().optional(),
  why: z.string().optional(),
  remedy: z.string().optional(),
  source: z.string().optional(),
  codes: z.array(z.strictObject(explanation)).optional(),
}

export const reference = { path: z.string(), way }
