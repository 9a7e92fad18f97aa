import type { Hide } from '../report.ts'
import type { ReviewedSubmission } from './reviewed-submission.ts'

/**
 * Submissions whose folders and files are hidden, so that nothing that a page derives from them shows where they are.
 *
 * @example
 * hiddenSubmissions([], value => value) // => []
 */
export const hiddenSubmissions = (
  submissions: readonly ReviewedSubmission[],
  hide: Hide,
): ReviewedSubmission[] =>
  submissions.map(({ result, files, compliance, ...others }) => ({
    ...others,
    result: hide(result),
    files: hide(files),
    compliance: hide(compliance),
  }))
