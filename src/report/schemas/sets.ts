/**
 * Documents of RCP sets and of what is judged by them.
 *
 * @module
 */
import { z } from 'zod'
import {
  fileProblem,
  lineOrNull,
  logValue,
  numberOrNull,
  rcpReference,
  severity,
  textOrNull,
} from './parts.ts'

const verdict = z.enum([
  'pass',
  'fail',
  'missing-rcp',
  'insufficient-convergence',
  'not-applicable',
  'unreadable',
])

export const checkResult = z.strictObject({
  dir: z.string(),
  benchmark: textOrNull,
  division: textOrNull,
  organization: textOrNull,
  ruleset: z.string(),
  globalBatchSize: numberOrNull,
  runs: z.int(),
  requiredRuns: z.int().nullable(),
  converged: z.int(),
  epochs: z.array(numberOrNull).describe('ascending; null for a run that did not converge, last'),
  submissionMean: numberOrNull,
  verdict,
  passed: z.boolean().describe("the reference checker's answer"),
  bypassed: z.boolean().describe('only --rcp-bypass makes the submission pass'),
  message: z.string().describe("the reference checker's text"),
  normalization: numberOrNull.describe('factor of the score, 1 where nothing is normalized'),
  rcp: rcpReference.nullable(),
  problems: z.array(fileProblem),
})

export const check = {
  results: z.array(checkResult),
  summary: z
    .strictObject(Object.fromEntries(verdict.options.map(name => [name, z.int()])))
    .describe('submissions by verdict'),
}

const measured = {
  n: z.int().describe('runs'),
  mean: z.number(),
  stdev: z.number(),
  minEpochs: z.number(),
  maxSpeedup: z.number(),
}

const curveRecord = z.strictObject({
  name: z.string(),
  bs: z.number(),
  ...measured,
  pruned: z.boolean().describe('left out when submissions are judged'),
})

const interpolated = z.strictObject({
  bs: z.number(),
  names: z.array(z.string()),
  mean: z.number(),
  stdev: z.number(),
  minEpochs: z.number(),
  maxSpeedup: z.number(),
})

const bootstrap = z.strictObject({
  bs: z.number(),
  seed: z.int(),
  submissionRuns: z.int(),
  trimmedPerSide: z.int(),
  draws: z.int(),
  floor: z.number(),
  maxSpeedup: z.number(),
  probabilityBelowFloor: z.number(),
  histogram: z.strictObject({ counts: z.array(z.int()), edges: z.array(z.number()) }),
})

export const curve = {
  benchmark: z.string(),
  ruleset: z.string(),
  judged: z.boolean(),
  records: z.array(curveRecord),
  interpolated: z
    .union([interpolated, z.array(interpolated)])
    .optional()
    .describe('with --interpolate; a list for several batch sizes'),
  bootstrap: bootstrap.optional().describe('with --bootstrap'),
}

const lintFinding = z.strictObject({
  code: z.string(),
  severity,
  record: textOrNull,
  line: lineOrNull,
  message: z.string(),
})

export const lint = {
  results: z.array(z.strictObject({ file: z.string(), findings: z.array(lintFinding) })),
}

const diffedPoint = z.strictObject({ ...measured, pruned: z.boolean() }).nullable()

const flip = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ dir: z.string(), before: value, after: value }))

export const diff = {
  records: z.array(
    z.strictObject({
      file: z.string(),
      name: z.string(),
      bs: z.number(),
      change: z.enum(['added', 'removed', 'changed']),
      members: z.array(z.string()).describe('members that differ'),
      before: diffedPoint,
      after: diffedPoint,
    }),
  ),
  kept: z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }),
  verdicts: flip(verdict).describe('submissions whose verdict differs'),
  normalizations: flip(numberOrNull),
}

const values = z
  .strictObject({
    epochs: z.array(z.number()).describe('epochs or samples to converge'),
    hyperparameters: z.record(z.string(), logValue),
  })
  .nullable()

export const regenerate = {
  ruleset: z.string(),
  changes: z.array(
    z.strictObject({
      benchmark: z.string(),
      name: z.string(),
      bs: z.number(),
      change: z.enum(['added', 'replaced', 'extended', 'unchanged', 'kept', 'refused']),
      runs: z.int(),
      before: values,
      after: values,
    }),
  ),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity,
      file: z.string(),
      benchmark: textOrNull,
      bs: numberOrNull,
      message: z.string(),
    }),
  ),
  files: z.array(z.string()).describe('files that were written'),
}

/** Beside a set that was regenerated: `rcps_<benchmark>.provenance.json`. */
export const provenance = {
  benchmark: z.string(),
  usage: z.enum(['training', 'hpc']),
  ruleset: z.string(),
  records: z.array(
    z.strictObject({
      name: z.string(),
      bs: z.number(),
      change: z.string(),
      runs: z.array(
        z.strictObject({
          file: z.string(),
          sha256: textOrNull,
          seeds: z.array(z.number()),
          platform: textOrNull,
          framework: textOrNull,
          value: numberOrNull.describe('epochs or samples to converge'),
        }),
      ),
    }),
  ),
}
