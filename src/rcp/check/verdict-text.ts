import { peopleNumber } from '../../text/people-number.ts'
import { graceText } from '../grace-text.ts'
import type { CheckResult } from './check-result.ts'
import { marginAboveFloor } from './margin-above-floor.ts'

/** Significant digits of means and floors in sentences; JSON has all. */
const digits = 6

/**
 * Why a submission does not pass: the reference checker's text, and how far the mean lies below the floor if both exist.
 *
 * @example
 * verdictText({ message: 'RCP found', rcp: { floor: 12.5, grace: 0 }, submissionMean: 12 })
 * // => 'RCP found: the mean 12 is 4 % below the floor 12.5'
 */
export function verdictText({
  message,
  rcp,
  submissionMean: mean,
}: Pick<CheckResult, 'message' | 'submissionMean'> & {
  readonly rcp: Pick<NonNullable<CheckResult['rcp']>, 'floor' | 'grace'> | null
}): string {
  if (rcp === null || mean === null) return message
  if (!Number.isFinite(mean)) return `${message}: the submission has no mean`
  const percent = peopleNumber(-100 * marginAboveFloor(mean, { rcp })!, 3)
  const floor = `${peopleNumber(rcp.floor, digits)}${graceText(rcp.grace)}`
  return `${message}: the mean ${peopleNumber(mean, digits)} is ${percent} % below the floor ${floor}`
}
