import type { Severity } from '../codes/code-entry.ts'
import type { Code } from '../codes/codes.ts'

/** A finding about a submission, with its place. */
export interface SubmissionFinding {
  readonly code: Code
  readonly severity: Severity
  /** File or folder, relative to the argument. */
  readonly path: string
  readonly line: number | null
  readonly message: string
}
