import type { CheckResult } from '../../rcp/check/check-result.ts'

/**
 * The mean of a submission; null without one, for example for too few runs to trim.
 *
 * @example
 * shownMean({ submissionMean: Number.NaN }) // => null
 */
export const shownMean = ({ submissionMean }: Pick<CheckResult, 'submissionMean'>): number | null =>
  submissionMean !== null && Number.isFinite(submissionMean) ? submissionMean : null
