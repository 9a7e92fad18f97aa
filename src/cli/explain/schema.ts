import { z } from 'zod'

const explanation = {
  code: z.string(),
  title: z.string(),
  why: z.string(),
  remedy: z.string(),
  source: z.string(),
}

/** One explanation, or, without a code, all of them. */
export const members = {
  code: z.string().optional(),
  title: z.string().optional(),
  why: z.string().optional(),
  remedy: z.string().optional(),
  source: z.string().optional(),
  codes: z.array(z.strictObject(explanation)).optional(),
}
