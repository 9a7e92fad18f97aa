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

/** Fewer different values may lie apart by more than one interval, by chance. */
const enough = 3

/**
 * The largest interval at which all values of a record can have been evaluated: the greatest common divisor of their
 * distances. It is that of the first record with three different values; where none has, epochs are taken of all records
 * together, and samples of the first record with two, as multiples of the interval.
 *
 * @param references the records that judge, the nearest first
 * @param others all other records, the nearest first
 * @returns null where the values do not show it
 * @example
 * evaluationInterval([at96, at128], [], 'epochs') // => { step: 1, offset: 0, from: ['maskrcnn_ref_96'] }
 */
export function evaluationInterval(
  references: readonly RcpRecord[],
  others: readonly RcpRecord[],
  unit: ConvergenceUnit,
): EvaluationInterval | null {
  const telling = references.find(record => distinct([record]).length >= enough)
  if (telling !== undefined) return byDistances([telling])
  const all = [...references, ...others]
  if (unit === 'epochs') return distinct(all).length >= enough ? byDistances(all) : null
  const two = all.find(record => distinct([record]).length >= 2)
  return two === undefined ? null : byMultiples(two)
}

function byDistances(records: readonly RcpRecord[]): EvaluationInterval | null {
  const [first, ...more] = distinct(records)
  return intervalOf(more.map(value => value - first!).reduce(divisor, 0), first!, records)
}

const byMultiples = (record: RcpRecord): EvaluationInterval | null =>
  intervalOf(distinct([record]).reduce(divisor, 0), 0, [record])

/** A step in thousandths; one of a few thousandths is that of rounding, not of evaluations. */
function intervalOf(step: number, value: number, records: readonly RcpRecord[]): EvaluationInterval | null {
  if (step < 5) return null
  return {
    step: step / perUnit,
    offset: (value % step) / perUnit,
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
