/**
 * The stages about a submission package, as a pipeline file may have them.
 *
 * @module
 */
import { z } from 'zod'
import { common } from './stage-schema.ts'

const packageCheck = z.strictObject({
  ...common,
  stage: z.literal('package'),
  /** Name of an input that is one folder. */
  input: z.string(),
  rules: z.string().optional(),
  rcps: z.string().optional(),
  'rcp-bypass': z.boolean().optional(),
  'rcp-bert-train-samples': z.boolean().optional(),
  'seed-checker-bypass': z.boolean().optional(),
  werror: z.boolean().optional(),
  'write-scaling': z.boolean().optional(),
  output: z.string().optional(),
})

const repository = z.strictObject({
  ...common,
  stage: z.literal('repository'),
  input: z.string(),
  output: z.string().optional(),
})

export const submissionStages = [packageCheck, repository] as const
