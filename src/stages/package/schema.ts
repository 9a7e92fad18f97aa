import { z } from 'zod'
import { submissionFinding, textOrNull } from '../../report/schema-parts.ts'
import { checkResult } from '../check/schema.ts'

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

export const members = {
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
