import { z } from 'zod'
import { fileProblem, numberOrNull, rcpReference, textOrNull } from '../../report/schema-parts.ts'

/** The verdict on a submission. */
export const verdict = z.enum([
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
  organization: textOrNull.describe('as the logs state it'),
  submitter: textOrNull.describe('folder of the organization in a round; null elsewhere'),
  system: textOrNull.describe('folder of the system in a round; null elsewhere'),
  ruleset: z.string(),
  globalBatchSize: numberOrNull,
  runs: z.int(),
  requiredRuns: z.int().nullable(),
  converged: z.int(),
  epochs: z.array(numberOrNull).describe('ascending; null for a run that did not converge, last'),
  submissionMean: numberOrNull,
  floor: numberOrNull.describe('the floor that judged, after grace'),
  verdict,
  passed: z.boolean().describe("the reference checker's answer"),
  bypassed: z.boolean().describe('true if the submission passes only with --rcp-bypass'),
  message: z.string().describe("the reference checker's text"),
  normalization: numberOrNull.describe('factor of the score, 1 if nothing is normalized'),
  rcp: rcpReference.nullable(),
  problems: z.array(fileProblem),
})

export const members = {
  results: z.array(checkResult),
  summary: z
    .strictObject(Object.fromEntries(verdict.options.map(name => [name, z.int()])))
    .describe('submissions by verdict'),
}
