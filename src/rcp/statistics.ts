/**
 * The statistics of RCP records.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { Catalogue } from '../benchmarks/catalogue.ts'
import { minimumMeanByBisection } from '../stats/minimum-mean.ts'
import { olympicMean } from '../stats/olympic-mean.ts'
import { populationStdev } from '../stats/population-stdev.ts'
import { asReference, type StdevOf } from './choices.ts'
import type { MeasuredPoint, RcpRecord, RcpSet } from './record.ts'

/** What the statistics of a set depend on in addition to its values. */
export interface StatisticsOptions {
  readonly catalogue: Catalogue
  /** The benchmark whose submissions are judged; it defines the number of runs of a submission. */
  readonly benchmark: Benchmark
  readonly stdev?: StdevOf
}

/** Runs of a submission in the t test: all except one at each end, regardless of how many the olympic mean drops. */
export const testedRuns = (benchmark: Benchmark): number => benchmark.runsPerSubmission - 2

/**
 * Runs dropped at each end for a record: the number of the benchmark that the record names; 1 if it is unknown.
 *
 * @example
 * trimmedPerSide(builtIn, 'unet3d') // => 4
 */
export function trimmedPerSide(catalogue: Catalogue, benchmark: string): number {
  const known = catalogue.find('training', benchmark) ?? catalogue.find('hpc', benchmark)
  return known?.trimmedPerSide ?? 1
}

/**
 * The point of one record: olympic mean, population standard deviation of all values, floor by bisection.
 *
 * @example
 * measure(record, { catalogue: builtIn, benchmark }).mean // => 14.055555555555555
 *
 * Source: behaviour of compute_rcp_stats in mlcommons/logging 7bbf792, bit-identical.
 */
export function measure(record: RcpRecord, options: StatisticsOptions): MeasuredPoint {
  const { benchmark, catalogue, stdev: stdevOf = asReference.stdev } = options
  const trimmed = trimmedPerSide(catalogue, record.benchmark)
  const sorted = record.epochs.toSorted((a, b) => a - b)
  const mean = olympicMean(sorted, trimmed)
  const kept = sorted.slice(trimmed, Math.max(trimmed, sorted.length - trimmed))
  const stdev = populationStdev(stdevOf === 'trimmed' ? kept : sorted)
  const referenceRuns = sorted.length - 2 * trimmed
  const minEpochs = minimumMeanByBisection({
    mean,
    stdev,
    referenceRuns,
    submissionRuns: testedRuns(benchmark),
  })
  const { name, globalBatchSize } = record
  return {
    name,
    benchmark: record.benchmark,
    globalBatchSize,
    runs: sorted.length,
    mean,
    stdev,
    minEpochs,
    maxSpeedup: mean / minEpochs,
  }
}

/**
 * The points of a set by ascending global batch size, ties in file order.
 *
 * @example
 * measureSet(readRcpSet('rcps_maskrcnn.json'), options).map(point => point.globalBatchSize) // => [48, 64, 96, 128]
 */
export function measureSet(set: RcpSet, options: StatisticsOptions): MeasuredPoint[] {
  return set.records
    .map(record => measure(record, options))
    .sort((a, b) => a.globalBatchSize - b.globalBatchSize)
}
