import type { ComplianceResult } from '../../compliance/finding.ts'
import type { JudgedSubmission } from '../../rcp/check/judged-submission.ts'

/** A judged submission with what a reviewer wants to see beside the verdict. */
export interface ReviewedSubmission extends JudgedSubmission {
  /** The factor in `scaling.json` beside the logs: null without such a file, `unreadable` where it holds none. */
  readonly scalingFound: number | 'unreadable' | null
  /** One per log; null where no rules were at hand. */
  readonly compliance: readonly ComplianceResult[] | null
}
