import type { CheckResult } from '../../rcp/check/check-result.ts'

/**
 * The mean of a submission; null where there is none, as of too few runs to leave any out.
 *
 * @example
 * shownMean({ ...result, submissionMean: Number.NaN }) // => null
 */
export const shownMean = ({ submissionMean }: Pick<CheckResult, 'submissionMean'>): number | null =>
  submissionMean !== null && Number.isFinite(submissionMean) ? submissionMean : null
