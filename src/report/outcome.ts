import type { Report } from './report.ts'

/** What a command or a stage gives. */
export interface Outcome {
  readonly report: Report
  /** Exit code 1, unless `--exit-zero` asks for 0. */
  readonly hasFindings: boolean
}
