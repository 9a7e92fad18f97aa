/**
 * How often a benchmark is evaluated, as far as the records of its RCP set show it.
 *
 * @module
 */
import type { ConvergenceUnit } from '../benchmarks/benchmark.ts'
import type { RcpRecord } from '../rcp/record.ts'

/** Values that a run can converge at: offset + k * step. */
export interface EvaluationInterval {
  /** In the unit of the records' values. */
  readonly step: number
  /** Below the step; 0 where all values are its multiples. */
  readonly offset: number
  /** Names of the records that it was read off. */
  readonly from: readonly string[]
}

/** Values are logged with three decimals at most: they are counted in thousandths, so that divisors are whole numbers. */
const perUnit = 1000

/** A step of fewer thousandths is that of rounding, not of evaluations. */
const leastEpochs = 5 / perUnit

/** Fewer different values may lie apart by more than one interval, by chance. */
const enough = 3

/**
 * The largest interval at which all values of a record can have been evaluated: the greatest common divisor of their
 * distances. It is that of the nearest record with three different values; where none has, epochs are taken of all records
 * together, and samples of the nearest record with two, as multiples of the interval. Samples are counted in whole steps, so
 * that records whose values lie apart by less than a batch do not show it.
 *
 * @param records of the set, the nearest to the batch size in question first
 * @returns null where the values do not show it
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

/** Null where there are too few different values. */
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

/** Different values in thousandths, ascending; none where they are finer than that. */
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

/** The value so many evaluations later, or earlier where they are negative. */
export const evaluationsLater = (value: number, evaluations: number, { step }: EvaluationInterval): number =>
  Math.round((value + evaluations * step) * perUnit) / perUnit
