/**
 * The reference point at a global batch size between two measured ones.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import { interpolateLinearly } from '../stats/linear-interpolation.ts'
import { minimumMeanByBisection } from '../stats/minimum-mean.ts'
import type { RcpPoint } from './record.ts'
import { testedRuns } from './statistics.ts'

/** A point between two others, with their names. */
export interface InterpolatedPoint extends RcpPoint {
  readonly between: readonly [string, string]
}

/** The interpolated mean at a batch size: pruning needs only this. */
export function interpolatedMean(globalBatchSize: number, low: RcpPoint, high: RcpPoint): number {
  return interpolateLinearly(
    globalBatchSize,
    [low.globalBatchSize, high.globalBatchSize],
    [low.mean, high.mean],
  )
}

/**
 * Mean and standard deviation by linear interpolation in the batch size, and the floor of 2N reference runs
 * with them.
 *
 * @example
 * interpolate(120, at96, at128, maskrcnn).minEpochs // => 13.900369…
 *
 * Source: behaviour of _create_interp_rcp in mlcommons/logging 7bbf792; it does not trim the 2N runs.
 */
export function interpolate(
  globalBatchSize: number,
  low: RcpPoint,
  high: RcpPoint,
  benchmark: Benchmark,
): InterpolatedPoint {
  const mean = interpolatedMean(globalBatchSize, low, high)
  const stdev = interpolateLinearly(
    globalBatchSize,
    [low.globalBatchSize, high.globalBatchSize],
    [low.stdev, high.stdev],
  )
  const referenceRuns = 2 * benchmark.runsPerSubmission
  const minEpochs = minimumMeanByBisection({
    mean,
    stdev,
    referenceRuns,
    submissionRuns: testedRuns(benchmark),
  })
  return {
    name: `${benchmark.name}_interp_${globalBatchSize}`,
    benchmark: benchmark.name,
    globalBatchSize,
    mean,
    stdev,
    minEpochs,
    maxSpeedup: mean / minEpochs,
    between: [low.name, high.name],
  }
}
