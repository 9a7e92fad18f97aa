/**
 * What the stages of a scaling study may say.
 *
 * @module
 */
import { z } from 'zod'
import { common, paths } from './stage-schema.ts'

const positive = z.number().positive()
const count = z.int().positive()
const sample = z.strictObject({ mean: z.number(), stdev: z.number().nonnegative(), count: z.int().min(2) })
const output = z.string().optional()

/** The sub-commands of `scaling`, one schema each. */
export const scalingStages = [
  z.strictObject({
    ...common,
    stage: z.literal('scaling-rules'),
    'ref-bs': count,
    'ref-lr': positive,
    bs: count,
    alpha: z.number().optional(),
    output,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('scaling-warmup'),
    base: positive,
    k: positive,
    epochs: positive,
    kind: z.enum(['none', 'constant', 'gradual', 'geometric', 'quadratic']).default('gradual'),
    'iters-per-epoch': positive.optional(),
    'at-epoch': z.array(z.number()).min(1).optional(),
    output,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('scaling-compare'),
    inputs: paths,
    table: z.string().optional(),
    baseline: z.string(),
    margin: positive.optional(),
    output,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('scaling-equivalence'),
    a: sample,
    b: sample,
    margin: positive,
    output,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('scaling-curves'),
    inputs: paths,
    /** Names of inputs, as `inputs`. */
    baseline: paths,
    'from-epoch': z.number().default(0),
    margin: positive,
    metric: z.string().optional(),
    output,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('scaling-critical-batch'),
    inputs: paths,
    weighted: z.boolean().optional(),
    output,
  }),
] as const
