/**
 * The evaluation interval of a benchmark, derived from the records of its RCP set.
 *
 * @module
 */
import type { ConvergenceUnit } from '../benchmarks/benchmark.ts'
import type { RcpRecord } from '../rcp/record.ts'

/** Values at which a run can converge: offset + k * step. */
export interface EvaluationInterval {
  /** In the unit of the records' values. */
  readonly step: number
  /** Less than the step; 0 if all values are multiples of the step. */
  readonly offset: number
  /** Names of the records it was derived from. */
  readonly from: readonly string[]
}

/** Values are logged with at most three decimals: they are counted in thousandths, so divisors are whole numbers. */
const perUnit = 1000

/** A smaller step comes from rounding, not from evaluations. */
const leastEpochs = 5 / perUnit

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
 * evaluationInterval([at128, at96], 'epochs') // => { step: 1, offset: 0, from: ['maskrcnn_ref_96'] }
 */
export function evaluationInterval(
  records: readonly RcpRecord[],
  unit: ConvergenceUnit,
): EvaluationInterval | null {
  const least = (record: RcpRecord) => (unit === 'samples' ? record.globalBatchSize : leastEpochs)
  for (const record of records) {
    const interval = byDistances([record])
    if (interval !== null && interval.step >= least(record)) return interval
  }
  if (unit === 'epochs') {
    const interval = byDistances(records)
    return interval !== null && interval.step >= leastEpochs ? interval : null
  }
  const two = records.find(record => distinct([record]).length >= 2)
  const step = two === undefined ? 0 : distinct([two]).reduce(divisor, 0) / perUnit
  return two === undefined || step < least(two) ? null : { step, offset: 0, from: [two.name] }
}

/** Null for too few different values. */
function byDistances(records: readonly RcpRecord[]): EvaluationInterval | null {
  const [first, ...more] = distinct(records)
  if (first === undefined || more.length + 1 < enough) return null
  const step = more.map(value => value - first).reduce(divisor, 0)
  return {
    step: step / perUnit,
    offset: (first % step) / perUnit,
    from: records.map(({ name }) => name),
  }
}

/** Different values in thousandths, ascending; empty if they have more decimals. */
function distinct(records: readonly RcpRecord[]): number[] {
  const values = [...new Set(records.flatMap(({ epochs }) => epochs))].map(value => value * perUnit)
  const whole = values.map(Math.round)
  return values.every((value, index) => Math.abs(value - whole[index]!) < 1e-3)
    ? [...new Set(whole)].sort((a, b) => a - b)
    : []
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/**
 * The first value of the interval's grid at or above a bound.
 *
 * @example
 * firstAtOrAbove(13.9, { step: 1, offset: 0, from: [] }) // => 14
 */
export function firstAtOrAbove(bound: number, { step, offset }: EvaluationInterval): number {
  const [size, start] = [step, offset].map(value => Math.round(value * perUnit)) as [number, number]
  return (start + size * Math.ceil((bound * perUnit - start) / size)) / perUnit
}

/** The value a number of evaluations later; earlier if negative. */
export const evaluationsLater = (value: number, evaluations: number, { step }: EvaluationInterval): number =>
  Math.round((value + evaluations * step) * perUnit) / perUnit
