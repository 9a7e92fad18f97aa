/**
 * Parts that several documents share.
 *
 * @module
 */
import { z } from 'zod'
import { convergenceUnits } from '../benchmarks/benchmark.ts'

/** A number or null; in JSON, NaN and infinities are null too. */
export const numberOrNull = z.number().nullable()

export const textOrNull = z.string().nullable()

/** Metric by metric. */
export const metrics = z.record(z.string(), numberOrNull)

/** Epochs or samples to converge. */
export const convergence = z.strictObject({
  value: numberOrNull,
  unit: z.enum(convergenceUnits),
  quality: z.union([numberOrNull, metrics]).describe('metric by metric if the benchmark has several'),
})

/** Position in a file, from 1; null without one. */
export const lineOrNull = z.int().min(1).nullable()

/** Any value in a log. */
export const logValue = z.json().describe('a value as the log has it')

const runLines = z.strictObject({
  from: z.int().min(1).describe('the first line of the run'),
  initStart: lineOrNull,
  runStart: lineOrNull,
  runStop: lineOrNull,
  status: z.enum(['success', 'aborted', 'incomplete']),
})

const problemMembers = {
  code: z.string().describe('stable; mlperf-rcp explain CODE says what it means'),
  line: lineOrNull,
  message: z.string(),
  runs: z.array(runLines).optional().describe('of several-runs: the lines of each run'),
  count: z
    .int()
    .min(1)
    .optional()
    .describe('faults that this entry counts: of each code at most ten are listed per log'),
}

export const problem = z.strictObject(problemMembers)

export const fileProblem = z.strictObject({ file: z.string(), ...problemMembers })

export const severity = z.enum(['error', 'warning', 'note'])

export const submissionFinding = z.strictObject({
  code: z.string(),
  severity,
  path: z.string(),
  line: lineOrNull,
  message: z.string(),
})

/** The floor of a point under the ruleset. */
export const judgingFloor = {
  floor: z.number().describe('the floor that judges: the smallest mean that passes'),
  grace: z.number().describe('how far the ruleset lowers the floor; nearly always 0'),
}

/** The RCP that judged a submission, or would judge one. */
export const rcpReference = z.strictObject({
  names: z.array(z.string()).describe('records; two if the point is between them'),
  interpolated: z.boolean(),
  mean: z.number(),
  stdev: z.number(),
  minEpochs: z.number().describe("the reference's floor, before grace"),
  ...judgingFloor,
  maxSpeedup: z.number(),
})

/** The compute settings of one submission. */
export const computeRow = z.strictObject({
  dir: z.string(),
  values: z.record(z.string(), z.string()).describe('by log key'),
})
