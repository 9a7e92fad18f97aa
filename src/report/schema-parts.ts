/**
 * What several documents hold.
 *
 * @module
 */
import { z } from 'zod'

/** A number that is null where there is none; in JSON so are NaN and infinities. */
export const numberOrNull = z.number().nullable()

export const textOrNull = z.string().nullable()

/** Position in a file, from 1; null where there is none. */
export const lineOrNull = z.int().min(1).nullable()

/** Whatever a log holds as value. */
export const logValue = z.json().describe('a value as it stands in the log')

const problemMembers = {
  code: z.string().describe('stable; mlperf-rcp explain CODE says what it means'),
  line: lineOrNull,
  message: z.string(),
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

/** The RCP that judged a submission, or would judge one. */
export const rcpReference = z.strictObject({
  names: z.array(z.string()).describe('records; two where the point lies between them'),
  interpolated: z.boolean(),
  mean: z.number(),
  stdev: z.number(),
  minEpochs: z.number().describe('the floor: the smallest mean that passes'),
  maxSpeedup: z.number(),
})
