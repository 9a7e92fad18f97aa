/**
 * The codes of errors, problems, findings and verdicts, with their meaning. A code that is not in the table does not
 * compile. A code that only lint reports is in the file of its rule.
 *
 * @module
 */
import { caffeCodes } from './caffe.ts'
import { caffeSolverCodes } from './caffe-solver.ts'
import { checkCodes } from './check.ts'
import { complianceCodes } from './compliance.ts'
import { mllogCodes } from './mllog.ts'
import { packageCodes } from './package.ts'
import { referenceRunCodes } from './reference-runs.ts'
import { statisticsCodes } from './statistics.ts'
import { summaryCodes } from './summary.ts'
import { tableCodes } from './tables.ts'
import { usageCodes } from './usage.ts'

/**
 * All codes.
 *
 * @example
 * codes['no-batch-size'].severity // => 'error'
 */
export const codes = {
  ...caffeCodes,
  ...caffeSolverCodes,
  ...checkCodes,
  ...complianceCodes,
  ...mllogCodes,
  ...packageCodes,
  ...referenceRunCodes,
  ...statisticsCodes,
  ...summaryCodes,
  ...tableCodes,
  ...usageCodes,
}

/** Stable and in kebab-case; `mlperf-rcp explain` describes each. */
export type Code = keyof typeof codes

/**
 * Whether a text is a code of the table.
 *
 * @example
 * isCode('no-batch-size') // => true
 */
export const isCode = (text: string): text is Code => Object.hasOwn(codes, text)
