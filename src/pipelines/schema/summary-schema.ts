/**
 * The stages about scores, as a pipeline file may have them.
 *
 * @module
 */
import { z } from 'zod'
import { common, paths } from './stage-schema.ts'

const summarize = z.strictObject({
  ...common,
  stage: z.literal('summarize'),
  inputs: paths,
  rules: z.string().optional(),
  rcps: z.string().optional(),
  detailed: z.boolean().optional(),
  'generate-private-ids': z.boolean().optional(),
  /** A spreadsheet, below `out`. */
  xlsx: z.string().optional(),
  output: z.string().optional(),
})

const score = z.strictObject({
  ...common,
  stage: z.literal('score'),
  inputs: paths,
  rules: z.string().optional(),
  rcps: z.string().optional(),
  weak: z.boolean().optional(),
  output: z.string().optional(),
})

export const summaryStages = [summarize, score] as const
