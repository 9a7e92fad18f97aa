import type { Report } from './report.ts'

/** The outcome of a command or a stage. */
export interface Outcome {
  readonly report: Report
  /** Whether the exit code is 1 (unless the caller requests 0). */
  readonly hasFindings: boolean
  /** Printed instead of the report, in any format. */
  readonly answer?: string
}
