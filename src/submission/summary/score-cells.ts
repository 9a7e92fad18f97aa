/**
 * The scores of one benchmark as cells of a row.
 *
 * @module
 */
import type { StrongScore } from '../strong-score.ts'
import type { WeakScore } from '../weak-score.ts'
import type { SummaryRow } from './columns.ts'

/**
 * The cell of the scores: minutes, normalized.
 *
 * @param factor - the normalization factor of the score; 1 for none
 * @example
 * scoreCells('bert', { minutes: 2, joules: null, dropped: 0 }, 1.5) // => { bert: 3 }
 */
export const scoreCells = (benchmark: string, { minutes }: StrongScore, factor: number): SummaryRow => ({
  [benchmark]: scaled(minutes, factor),
})

/**
 * The cells of the detailed table.
 *
 * @param rcp - the cells of the penalty check, by column name without the benchmark
 * @example
 * detailedCells('bert', scoreOfThree, 1.5, { ':RCP': 'Pass' }) // => { 'bert:time_to_train': 3, …, 'bert:RCP': 'Pass' }
 */
export function detailedCells(
  benchmark: string,
  { minutes, joules }: StrongScore,
  factor: number,
  rcp: SummaryRow,
): SummaryRow {
  const cells = {
    ':time_to_train': scaled(minutes, factor),
    ':Energy': scaled(joules, factor),
    ':rcp_scaling_factor': factor,
    ...rcp,
  }
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [`${benchmark}${name}`, cell]))
}

const scaled = (value: number | null, factor: number) => (value === null ? null : value * factor)

/**
 * The cells of weak scaling.
 *
 * @example
 * weakCells('deepcam', { models: 32, instanceScale: 128, minutes: 60, joules: null })
 * // => { 'deepcam:number_of_models': 32, 'deepcam:instance_scale': 128, 'deepcam:time_to_train_all': 60 }
 */
export const weakCells = (
  benchmark: string,
  { models, instanceScale, minutes }: Pick<WeakScore, 'models' | 'instanceScale' | 'minutes'>,
): SummaryRow => ({
  [`${benchmark}:number_of_models`]: models,
  [`${benchmark}:instance_scale`]: instanceScale,
  [`${benchmark}:time_to_train_all`]: minutes,
})
