/** A finding about a submission, with its place. */
export interface SubmissionFinding {
  /** Stable, kebab-case. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  /** File or folder, relative to the argument. */
  readonly path: string
  readonly line: number | null
  readonly message: string
}
