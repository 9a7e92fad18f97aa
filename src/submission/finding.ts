/** Something about a submission that has to be looked at, at a place. */
export interface SubmissionFinding {
  /** Stable, kebab-case. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  /** File or folder, as reached from the argument. */
  readonly path: string
  readonly line: number | null
  readonly message: string
}
