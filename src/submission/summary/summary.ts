/**
 * The summary of submissions, from the pipeline to the report.
 *
 * @module
 */

import type { ComputeRow } from '../../runs/compute-settings.ts'
import type { SubmissionFinding } from '../finding.ts'
import type { SummaryTable } from './columns.ts'

export interface Summary {
  /** One row per system, minutes per benchmark. */
  readonly scores: SummaryTable
  /** Details of the scores: energy, batch size, samples to converge, RCP verdict, normalization. */
  readonly detailed: SummaryTable
  /** Scores of weak scaling; null in training, which has no weak scaling. */
  readonly weak: SummaryTable | null
  /** Energy of weak scaling, in the columns of {@link Summary.weak}; null if not measured. */
  readonly weakEnergy: SummaryTable | null
  /** Of the submissions whose logs have them. */
  readonly computeSettings: readonly ComputeRow[]
  readonly findings: readonly SubmissionFinding[]
}
