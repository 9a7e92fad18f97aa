import { z } from 'zod'
import { usages } from '../../benchmarks/benchmark.ts'
import { logValue, numberOrNull, severity, textOrNull } from '../../report/schema-parts.ts'

const values = z
  .strictObject({
    epochs: z.array(z.number()).describe('epochs or samples to converge'),
    hyperparameters: z.record(z.string(), logValue),
  })
  .nullable()

export const members = {
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

/** Next to a set that was regenerated: `rcps_<benchmark>.provenance.json`. */
const provenance = {
  benchmark: z.string(),
  usage: z.enum(Object.keys(usages)),
  ruleset: z.string(),
  setSha256: z.string().optional().describe('SHA-256 of the set; older files have none'),
  records: z.array(
    z.strictObject({
      name: z.string(),
      bs: z.number(),
      change: z.string(),
      runs: z.array(
        z.strictObject({
          file: z.string(),
          run: z
            .int()
            .min(1)
            .optional()
            .describe('number of the run in its log; only if the log holds several'),
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

/** The sidecar file as `regenerate` reads it: a newer version of the program may have more members. */
export const provenanceSchema = z.looseObject(provenance)

/** The sidecar file. */
export const others = { provenance }
