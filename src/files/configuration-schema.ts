/**
 * The schema of the configuration file. Separate from the reader, so runs without such a file do not load the
 * validator.
 *
 * @module
 */
import { z } from 'zod'
import { convergenceUnits, usages } from '../benchmarks/benchmark.ts'
import { configurableOptions } from '../options/configurable.ts'
import { valueSchema } from '../options/kinds.ts'

const threshold = z.strictObject({
  metric: z.string(),
  atMost: z.number().optional(),
  atLeast: z.number().optional(),
})

const unit = z.enum(convergenceUnits)
const since = z.string().default('0.6.0')

const convergence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('last-evaluation'),
    since,
    member: z.string(),
    unit,
    decimals: z.int().min(0).max(12).optional(),
  }),
  z.strictObject({
    kind: z.literal('first-passing-step'),
    since,
    member: z.string(),
    unit,
    thresholds: z.array(threshold).min(1),
  }),
])

const inRulesets = { since: z.string(), until: z.string(), optimizer: z.string().optional() }
const scaledRate = { rate: z.number().positive(), batchSize: z.number().positive() }

const learningRateRule = z.discriminatedUnion('kind', [
  z.strictObject({
    ...inRulesets,
    kind: z.literal('multiple'),
    quantum: z.number().positive(),
    fractionBelowBatchSize: z.number().optional(),
  }),
  z.strictObject({ ...inRulesets, kind: z.literal('one-of'), values: z.array(z.number()).min(1) }),
  z.strictObject({ ...inRulesets, ...scaledRate, kind: z.literal('proportional') }),
  z.strictObject({ ...inRulesets, ...scaledRate, kind: z.literal('square-root') }),
  z.strictObject({ ...inRulesets, kind: z.literal('positive') }),
  z.strictObject({ ...inRulesets, kind: z.literal('not-negative') }),
])

const every = z.number().positive()

const evaluationRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('epochs'), since, every, anyOffset: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('samples'), since, every, unitsPerSample: every.optional() }),
  z.strictObject({
    kind: z.literal('linear'),
    since,
    share: every,
    perBatchSize: z.number().nonnegative(),
    base: z.number().nonnegative(),
    multipleOf: every,
  }),
  z.strictObject({ kind: z.literal('padded-epochs'), since, every, first: every, datasetSize: every }),
])

/** The rules ask for at most 40 runs; work grows with them. */
const mostRuns = 1000

const benchmark = z.strictObject({
  usage: z.enum(Object.keys(usages)).optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  runsPerSubmission: z.int().min(3).max(mostRuns).optional(),
  trimmedPerSide: z.int().min(1).max(mostRuns).optional(),
  judged: z.boolean().optional(),
  withoutRcps: z.boolean().optional(),
  convergence: z.array(convergence).min(1).optional(),
  evaluations: z.array(evaluationRule).optional(),
  samplesKey: z.string().optional(),
  recordMember: z.enum(['Epochs to converge', 'samples to converge']).optional(),
  recordName: z
    .string()
    .regex(/\{bs\}/, 'does not contain {bs}')
    .optional(),
  batchSizeKey: z.string().optional(),
  learningRateKeys: z.array(z.string()).optional(),
  hyperparameters: z.array(z.string()).optional(),
  memberSources: z
    .record(z.string(), z.strictObject({ keys: z.array(z.string()), timesBatchSize: z.boolean().optional() }))
    .optional(),
  grace: z.strictObject({ since: z.string(), amount: z.number() }).optional(),
  learningRateRules: z.array(learningRateRule).optional(),
  targetQuality: z.number().optional(),
})

/** The file `mlperf-rcp.yaml`. */
export const configurationSchema = z.strictObject({
  ...Object.fromEntries(configurableOptions.map(option => [option.name, valueSchema(option, z).optional()])),
  benchmarks: z.record(z.string(), benchmark).optional(),
})
