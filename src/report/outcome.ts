import type { Report } from './report.ts'

/** What a command or a stage comes to. */
export interface Outcome {
  readonly report: Report
  /** Exit code 1 unless it is asked to be 0. */
  readonly hasFindings: boolean
  /** Printed in place of the report, whatever the format. */
  readonly answer?: string
}
