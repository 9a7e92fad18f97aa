import type { ComplianceResult } from '../../compliance/finding.ts'
import type { JudgedSubmission } from '../../rcp/check/judged-submission.ts'
import type { ComputeValues } from '../../runs/compute-settings.ts'

/** A judged submission with further details for a reviewer. */
export interface ReviewedSubmission extends JudgedSubmission {
  /** The factor in `scaling.json` next to the logs: null without such a file, `unreadable` if it has no factor. */
  readonly scalingFound: number | 'unreadable' | null
  /** Empty if no log has any, or if they were not read. */
  readonly computeSettings: ComputeValues
  /** One per log; null without rules. */
  readonly compliance: readonly ComplianceResult[] | null
}
