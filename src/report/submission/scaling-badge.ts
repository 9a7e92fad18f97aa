import { requiredScaling } from '../../rcp/check/required-scaling.ts'
import type { Badge } from '../report.ts'
import type { ReviewedSubmission } from './reviewed-submission.ts'

/** Factors that differ by less are equal. */
const sameFactor = 1e-9

/**
 * A badge for a wrong factor in `scaling.json`; null if the factor is correct.
 *
 * @example
 * scalingBadge(submission)?.text // => 'scaling.json missing'
 */
export function scalingBadge({ result, scalingFound }: ReviewedSubmission): Badge | null {
  const required = requiredScaling(result)
  if (scalingFound === 'unreadable') return { text: 'scaling.json without factor', tone: 'bad' }
  if (required === null) {
    return scalingFound === null ? null : { text: 'scaling.json not required', tone: 'bad' }
  }
  if (scalingFound === null) return { text: 'scaling.json missing', tone: 'doubtful' }
  const isSame = Math.abs(scalingFound - required) <= sameFactor
  return isSame ? null : { text: 'scaling.json has a different factor', tone: 'bad' }
}
