/**
 * Documents of whole submissions.
 *
 * @module
 */
import { z } from 'zod'
import { lineOrNull, numberOrNull, submissionFinding, textOrNull } from './parts.ts'
import { checkResult } from './sets.ts'

const complianceFinding = z.strictObject({
  key: textOrNull,
  kind: z.enum([
    'check-failed',
    'check-error',
    'no-line-passes',
    'wrong-count',
    'end-check-failed',
    'bad-lines',
    'no-lines',
    'crash',
  ]),
  line: lineOrNull,
  message: z.string(),
  rule: z.strictObject({ file: z.string(), line: z.int() }).nullable(),
})

export const comply = {
  results: z.array(
    z.strictObject({
      file: z.string(),
      ok: z.boolean().describe("upstream's answer"),
      warnings: z.array(z.string()).describe('keys'),
      findings: z.array(complianceFinding),
    }),
  ),
}

const bypass = z.strictObject({ rcp: z.boolean(), seeds: z.boolean() })

const packagedBenchmark = z.strictObject({
  name: z.string(),
  dir: z.string(),
  scaling: textOrNull,
  runs: z.int(),
  requiredRuns: z.int().nullable(),
  failedRuns: z.array(z.string()),
  bypass,
  rcp: checkResult.nullable(),
})

export const packageDocument = {
  dir: z.string(),
  ok: z.boolean(),
  findings: z.array(submissionFinding),
  systems: z.array(
    z.strictObject({
      name: z.string(),
      file: z.string(),
      division: textOrNull,
      benchmarks: z.array(packagedBenchmark),
    }),
  ),
}

export const repository = { dir: z.string(), ok: z.boolean(), findings: z.array(submissionFinding) }

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).describe('by column')

export const summarize = {
  results: z.array(row),
  weak: z.array(row).optional(),
  weakEnergy: z.array(row).optional().describe('with --detailed'),
  findings: z.array(submissionFinding),
}

export const score = {
  results: z.array(
    z.strictObject({
      dir: z.string(),
      benchmark: textOrNull,
      runs: z.array(
        z.strictObject({
          file: z.string(),
          minutes: numberOrNull,
          status: z.enum(['success', 'aborted', 'incomplete', 'non-compliant']),
          joules: numberOrNull,
        }),
      ),
      dropped: z.int(),
      method: z.enum(['olympic-mean', 'mean', 'time-to-train-all']),
      scoreMinutes: numberOrNull,
      normalization: numberOrNull,
      normalizedMinutes: numberOrNull,
      joules: numberOrNull,
      models: numberOrNull,
      instanceScale: numberOrNull,
      findings: z.array(submissionFinding),
    }),
  ),
}
