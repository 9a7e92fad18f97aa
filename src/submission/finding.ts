import type { Severity } from '../codes/code-entry.ts'
import type { Code } from '../codes/codes.ts'

/** Something about a submission that has to be looked at, at a place. */
export interface SubmissionFinding {
  readonly code: Code
  readonly severity: Severity
  /** File or folder, as reached from the argument. */
  readonly path: string
  readonly line: number | null
  readonly message: string
}
