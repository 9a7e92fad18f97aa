/**
 * What the stages about Caffe trainings may say.
 *
 * @module
 */
import { z } from 'zod'
import { common, paths } from './stage-schema.ts'

const count = z.int().positive().optional()
const output = z.string().optional()
const batch = { 'dataset-size': count, 'global-batch': count, workers: count }

/** The sub-commands of `caffe`, one schema each. */
export const caffeStages = [
  z.strictObject({
    ...common,
    ...batch,
    stage: z.literal('caffe-parse'),
    inputs: paths,
    glob: z.string().optional(),
    train: z.boolean().optional(),
    rank: z.union([z.literal('root'), z.int().nonnegative()]).optional(),
    year: count,
    output,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('caffe-schedule'),
    inputs: paths,
    'global-batch': count,
    'dataset-size': count,
    'at-iter': z.array(z.number()).min(1).optional(),
    'at-epoch': z.array(z.number()).min(1).optional(),
    output,
  }),
  z.strictObject({
    ...common,
    ...batch,
    stage: z.literal('caffe-chain'),
    inputs: paths,
    /** Name of an input. */
    test: z.string().optional(),
    output,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('caffe-check-lr'),
    /** Names of inputs. */
    log: z.string(),
    solver: z.string().optional(),
    output,
  }),
] as const

/** The options that only Caffe logs need, of stages that take runs of any source. */
export const caffeRuns = {
  ...batch,
  metric: z.string().optional(),
  target: z.number().optional(),
}
