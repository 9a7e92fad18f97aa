/**
 * The RCP curve: the points that judge submissions, and the point for any batch size.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import { UsageError } from '../errors.ts'
import type { Pruning, RcpSetChoice } from './choices.ts'
import { type InterpolatedPoint, interpolate } from './interpolate.ts'
import { prune } from './prune.ts'
import type { MeasuredPoint, RcpPoint, RcpSet } from './record.ts'
import { measureSet, type StatisticsOptions } from './statistics.ts'

export interface CurveOptions extends StatisticsOptions {
  readonly rcpSet: RcpSetChoice
  readonly pruning: Pruning
}

export interface Curve {
  readonly benchmark: Benchmark
  /** All points, by ascending batch size. */
  readonly points: readonly MeasuredPoint[]
  /** The points that judge. */
  readonly judging: readonly MeasuredPoint[]
}

/** The position of a batch size on the curve, as the reference checker finds it. */
export type CurvePoint =
  | { readonly kind: 'measured'; readonly point: MeasuredPoint }
  | { readonly kind: 'interpolated'; readonly point: InterpolatedPoint }
  | { readonly kind: 'below-smallest'; readonly point: MeasuredPoint }
  | { readonly kind: 'above-largest' }
  | { readonly kind: 'no-points' }

/** Batch sizes from here on are never found as an upper neighbour; none exists. */
const largestBatchSize = 1e9

/**
 * The curve of a set.
 *
 * @example
 * curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'pruned', pruning: 'reference' }).judging.length // => 5
 */
export function curveOf(set: RcpSet, options: CurveOptions): Curve {
  const points = measureSet(set, options)
  const judging = options.rcpSet === 'full' ? points : prune(points, options.pruning)
  return { benchmark: options.benchmark, points, judging }
}

/**
 * The point at a batch size: measured, interpolated between its neighbours, or the smallest one if all are
 * larger.
 *
 * @example
 * pointAt(curve, 120) // => { kind: 'interpolated', point: { mean: 14.0138888…, … } }
 *
 * Source: behaviour of check_directory in mlcommons/logging 7bbf792.
 */
export function pointAt({ benchmark, judging }: Curve, globalBatchSize: number): CurvePoint {
  const measured = judging.find(point => point.globalBatchSize === globalBatchSize)
  if (measured !== undefined) return { kind: 'measured', point: measured }
  const low = last(judging.filter(point => point.globalBatchSize < globalBatchSize))
  const high = judging.find(
    point => point.globalBatchSize > globalBatchSize && point.globalBatchSize < largestBatchSize,
  )
  if (low !== undefined && high !== undefined) {
    return { kind: 'interpolated', point: interpolate(globalBatchSize, low, high, benchmark) }
  }
  if (low !== undefined) return { kind: 'above-largest' }
  return high === undefined ? { kind: 'no-points' } : { kind: 'below-smallest', point: judging[0]! }
}

/** The point with the largest batch size, the first of equals. */
function last(points: readonly MeasuredPoint[]): RcpPoint | undefined {
  const largest = points.at(-1)?.globalBatchSize
  return points.find(point => point.globalBatchSize === largest)
}

/**
 * The point at a batch size, or an error.
 *
 * @throws UsageError `beyond-curve` for a batch size above the largest record, which the reference's viewer also refuses
 */
export function requirePointAt(curve: Curve, globalBatchSize: number): RcpPoint {
  const found = pointAt(curve, globalBatchSize)
  if ('point' in found) return found.point
  const largest = curve.judging.at(-1)
  const reason =
    largest === undefined ? 'the set has no records' : `the largest record is at ${largest.globalBatchSize}`
  throw new UsageError('beyond-curve', `no reference point at batch size ${globalBatchSize}: ${reason}`)
}
