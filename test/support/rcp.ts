/**
 * RCP sets and submissions as values, for tests of the check.
 *
 * @module
 */
import type { Benchmark } from '../../src/benchmarks/benchmark.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import type { SubmissionReading } from '../../src/convergence/submission-reading.ts'
import type { CheckOptions } from '../../src/rcp/check/check-result.ts'
import { type CurveOptions, curveOf } from '../../src/rcp/curve.ts'
import type { MeasuredPoint, RcpRecord, RcpSet } from '../../src/rcp/record.ts'

/** A benchmark of the built-in table. */
export const benchmarkOf = (name: string): Benchmark =>
  (builtIn.find('training', name) ?? builtIn.find('hpc', name))!

/** A record without hyperparameters. */
export function record(benchmark: string, globalBatchSize: number, epochs: readonly number[]): RcpRecord {
  const name = `${benchmark}_ref_${globalBatchSize}`
  return { name, benchmark, globalBatchSize, hyperparameters: {}, epochs, extra: {} }
}

/** A set of records, as batch size and values. */
export function setOf(benchmark: string, values: readonly (readonly [number, readonly number[]])[]): RcpSet {
  return {
    file: `rcps_${benchmark}.json`,
    records: values.map(([bs, epochs]) => record(benchmark, bs, epochs)),
  }
}

/** A value several times. */
export const times = (count: number, value: number): number[] => new Array<number>(count).fill(value)

/** The RCP set of Mask R-CNN in ruleset 1.1.0 of mlcommons/logging 7bbf792: batch sizes and epochs to converge. */
export const maskRcnn = setOf('maskrcnn', [
  [48, times(10, 14)],
  [64, [...times(9, 14), 20]],
  [96, [14, 15, ...times(7, 14), 13, 14, 14, 15, ...times(7, 14)]],
  [128, times(10, 14)],
  [256, [17, 17, 18, ...times(7, 17)]],
  [272, [18, 17, 17, 18, ...times(5, 17), 16]],
])

/** A point of a curve without runs behind it. */
export function point(members: Partial<MeasuredPoint>): MeasuredPoint {
  const { globalBatchSize = 1, mean = 1 } = members
  return {
    name: `toy_ref_${globalBatchSize}`,
    benchmark: 'toy',
    globalBatchSize,
    runs: 10,
    mean,
    stdev: 0,
    minEpochs: mean,
    maxSpeedup: 1,
    ...members,
  }
}

/** A submission whose logs were read without trouble. */
export function submission(members: Partial<SubmissionReading>): SubmissionReading {
  const { globalBatchSize = 128, epochs = [14, 14, 14, 14, 14] } = members
  return {
    dir: 'results/maskrcnn',
    globalBatchSize,
    globalBatchSizeText: String(globalBatchSize),
    benchmark: 'maskrcnn',
    division: 'closed',
    organization: 'Example Lab',
    submitter: null,
    system: null,
    runs: epochs.length,
    epochs,
    crash: null,
    problems: [],
    ...members,
  }
}

/** Options of the check with one set for whatever benchmark. */
export function checkOptions(
  set: RcpSet | null,
  members: Partial<CheckOptions> & Partial<Pick<CurveOptions, 'rcpSet' | 'pruning' | 'stdev'>> = {},
): CheckOptions {
  const { rcpSet = 'full', pruning = 'reference', stdev = 'reference', ...options } = members
  return {
    catalogue: builtIn,
    usage: 'training',
    ruleset: '1.1.0',
    curveOf: benchmark =>
      set === null ? null : curveOf(set, { catalogue: builtIn, benchmark, rcpSet, pruning, stdev }),
    ...options,
  }
}
