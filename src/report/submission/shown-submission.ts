import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { attentionReasons } from './attention.ts'
import { cardIds } from './card-ids.ts'
import { type FloorMargin, floorMargin } from './floor-margin.ts'
import { type Organization, organizationOf } from './organization-of.ts'
import type { ReviewedSubmission } from './reviewed-submission.ts'
import { type SubmissionPlace, submissionPlaces } from './submission-place.ts'

/** A submission with what all parts of a page say about it. */
export interface ShownSubmission extends ReviewedSubmission {
  /** The id of its card. */
  readonly id: string
  /** The system's folder, else the path. */
  readonly name: string
  readonly place: SubmissionPlace
  readonly organization: Organization
  /** Null without a floor or a mean. */
  readonly margin: FloorMargin | null
  /** Why it needs attention; empty if it does not. */
  readonly reasons: readonly string[]
}

/**
 * Submissions as a page shows them, in their order.
 *
 * @example
 * shownSubmissions([], builtIn) // => []
 */
export function shownSubmissions(
  submissions: readonly ReviewedSubmission[],
  catalogue: Catalogue,
): ShownSubmission[] {
  const places = submissionPlaces(submissions.map(({ result }) => result.dir))
  const ids = cardIds(places.map(({ path }) => path))
  return submissions.map((submission, index) => {
    const place = places[index]!
    const margin = floorMargin(submission, catalogue)
    return {
      ...submission,
      id: ids[index]!,
      name: place.system ?? place.path,
      place,
      organization: organizationOf(place.submitter, submission.result.organization),
      margin,
      reasons: attentionReasons(submission, margin, catalogue),
    }
  })
}
