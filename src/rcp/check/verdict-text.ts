import { graceText } from '../grace-text.ts'
import type { CheckResult } from './check-result.ts'

/**
 * Why a submission does not pass: the reference checker's text, with the mean and the floor if both exist.
 *
 * @example
 * verdictText(result) // => "RCP found: the submission's mean 13 is below 13.7340126"
 */
export function verdictText({ message, rcp, submissionMean }: CheckResult): string {
  if (rcp === null || submissionMean === null) return message
  return `${message}: the submission's mean ${submissionMean} is below ${rcp.floor}${graceText(rcp.grace)}`
}
