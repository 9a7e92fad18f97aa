/**
 * The evaluation interval as the values of records show it.
 *
 * @module
 */
import type { ConvergenceUnit } from '../benchmarks/benchmark.ts'
import { type EvaluationGrid, gridThrough } from '../benchmarks/evaluation-grid.ts'
import { commonGrid } from '../stats/common-grid.ts'
import type { RcpRecord } from './record.ts'

/** An interval, and the records it was derived from. */
export interface ShownInterval extends EvaluationGrid {
  /** Names of the records. */
  readonly from: readonly string[]
}

/** A smaller step comes from rounding, not from evaluations. */
const leastEpochs = 0.005

/** Fewer distinct values may all be more than one interval apart by chance. */
const enough = 3

/**
 * The largest interval that explains all values of a record: the greatest common divisor of their distances. It comes
 * from the nearest record with three different values. Without such a record, epochs are taken from all records together, and
 * samples from the nearest record with two values, as multiples of the interval. Samples are counted in whole steps, so
 * records whose values differ by less than a batch do not show the interval.
 *
 * @param records of the set, nearest to the requested batch size first
 * @returns null if the values do not show it
 * @example
 * shownInterval([{ name: 'maskrcnn_ref_96', globalBatchSize: 96, epochs: [13, 14, 15] }], 'epochs')
 * // => { step: 1, offset: 0, from: ['maskrcnn_ref_96'] }
 */
export function shownInterval(records: readonly RcpRecord[], unit: ConvergenceUnit): ShownInterval | null {
  const least = (record: RcpRecord) => (unit === 'samples' ? record.globalBatchSize : leastEpochs)
  for (const record of records) {
    const interval = byDistances([record])
    if (interval !== null && interval.step >= least(record)) return interval
  }
  if (unit === 'epochs') {
    const interval = byDistances(records)
    return interval !== null && interval.step >= leastEpochs ? interval : null
  }
  const two = records.find(({ epochs }) => new Set(epochs).size >= 2)
  const step = two === undefined ? 0 : (commonGrid([0, ...two.epochs])?.step ?? 0)
  return two === undefined || step < least(two) ? null : { step, offset: 0, from: [two.name] }
}

/** Null for too few different values. */
function byDistances(records: readonly RcpRecord[]): ShownInterval | null {
  const grid = commonGrid(records.flatMap(({ epochs }) => epochs))
  if (grid === null || grid.places.length < enough) return null
  return { ...gridThrough(grid.first, grid.step), from: records.map(({ name }) => name) }
}
