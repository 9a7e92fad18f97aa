/**
 * The summary of submissions: what the pipeline hands to the report.
 *
 * @module
 */
import type { SubmissionFinding } from '../finding.ts'
import type { SummaryTable } from './columns.ts'

export interface Summary {
  /** One row per system, minutes per benchmark. */
  readonly scores: SummaryTable
  /** What is behind the scores: energy, batch size, samples to converge, RCP verdict, normalization. */
  readonly detailed: SummaryTable
  /** Scores of weak scaling, null in training, which has none. */
  readonly weak: SummaryTable | null
  /** Energy of weak scaling, in the columns of {@link Summary.weak}; null where none was measured. */
  readonly weakEnergy: SummaryTable | null
  readonly findings: readonly SubmissionFinding[]
}
