import type { Report } from '../report/report.ts'

/** The output of one stage of a pipeline. */
export interface StageReport {
  readonly id: string
  /** The stage's kind, for example `check`. */
  readonly kind: string
  readonly report: Report
  readonly hasFindings: boolean
  /** Findings of this stage do not count: they are shown as warnings. */
  readonly isAdvice: boolean
}
