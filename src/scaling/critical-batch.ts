/**
 * The critical batch size: where the cost in epochs of a larger batch starts to outweigh the steps it saves.
 *
 * @module
 */
import { sampleWithReplacement } from 'simple-statistics'
import { InputError } from '../errors.ts'
import { fitLine, type LinearFit } from '../stats/linear-fit.ts'
import { mean } from '../stats/mean.ts'
import { quantile } from '../stats/quantile.ts'
import { makeRandom } from '../stats/random.ts'
import { sampleStdev } from '../stats/sample-stdev.ts'
import { type LocalSlope, localSlopes } from './regimes.ts'

const BOOTSTRAP_ITERATIONS = 2000
const BOOTSTRAP_SEED = 1
/** Lower limit of a deviation, as a share of the mean: without it a group of equal runs gets infinite weight. */
const LEAST_RELATIVE_STDEV = 0.01
const LEAST_R_SQUARED = 0.95

/** The runs at one global batch size. */
export interface RunsAtBatchSize {
  readonly bs: number
  /** Epochs (or samples) to converge, one per run. */
  readonly epochs: readonly number[]
}

export interface CriticalBatchOptions {
  /** Average of the runs of one batch size: the plain mean by default, an olympic mean for RCPs. */
  readonly average?: (epochs: readonly number[]) => number
  /** Whether to weight each batch size with runs / variance; by default all have the same weight. */
  readonly weighted?: boolean
}

/** Lower and upper end. */
export type Interval = readonly [low: number, high: number]

export interface CriticalBatch {
  /** Epochs to converge in the limit of small batches. */
  readonly eMin: number
  /** Batch size that needs twice as many epochs. Infinite if a larger batch needs no more epochs. */
  readonly bCritical: number
  /** Intervals of 95 %, by resampling the runs of each batch size; null if a batch size has a single run. */
  readonly ci: { readonly eMin: Interval | null; readonly bCritical: Interval | null }
  /** Root of the mean squared distance between the averages and the fit, in epochs. */
  readonly rmse: number
  /** `poor` if the critical batch size is outside the batch sizes that were run, or R² is below 0.95. */
  readonly fit: 'good' | 'poor'
  readonly slopes: readonly LocalSlope[]
}

/**
 * Fits epochs = eMin · (1 + bs / bCritical), which is a straight line in the batch size, by least squares.
 *
 * @throws {InputError} `too-few-batch-sizes` for fewer than three different batch sizes: any two lie on such a
 * line.
 *
 * @example
 * criticalBatch([{ bs: 100, epochs: [11] }, { bs: 500, epochs: [15] }, { bs: 2000, epochs: [30] }]).bCritical // => 1000
 *
 * Source: McCandlish et al., "An empirical model of large-batch training", arXiv 1812.06162, sections 2.2 and 2.3.
 */
export function criticalBatch(
  groups: readonly RunsAtBatchSize[],
  options: CriticalBatchOptions = {},
): CriticalBatch {
  const { average = mean, weighted = false } = options
  const sizes = groups.map(group => group.bs)
  const distinct = new Set(sizes).size
  if (distinct < 3) {
    throw new InputError(
      'too-few-batch-sizes',
      `A critical batch size needs three batch sizes; there are ${distinct}.`,
      {
        remedy: 'Add runs at other global batch sizes.',
      },
    )
  }
  const weights = groups.map(group => (weighted ? weightOf(group.epochs) : 1))
  const fitAverages = (runs: readonly RunsAtBatchSize[]): LinearFit =>
    fitLine(
      runs.map(({ bs, epochs }) => ({ x: bs, y: average(epochs) })),
      weights,
    )

  const line = fitAverages(groups)
  const bCritical = criticalSize(line)
  const inRange = bCritical >= Math.min(...sizes) && bCritical <= Math.max(...sizes)
  return {
    eMin: line.intercept,
    bCritical,
    ci: intervals(groups, fitAverages),
    rmse: line.rmse,
    fit: inRange && line.rSquared >= LEAST_R_SQUARED ? 'good' : 'poor',
    slopes: localSlopes(groups.map(({ bs, epochs }) => ({ bs, epochs: average(epochs) }))),
  }
}

function criticalSize({ intercept, slope }: LinearFit): number {
  return slope > 0 ? intercept / slope : Number.POSITIVE_INFINITY
}

function weightOf(epochs: readonly number[]): number {
  const least = LEAST_RELATIVE_STDEV * mean(epochs)
  const stdev = epochs.length < 2 ? least : Math.max(least, sampleStdev(epochs))
  return epochs.length / stdev ** 2
}

function intervals(
  groups: readonly RunsAtBatchSize[],
  fitAverages: (runs: readonly RunsAtBatchSize[]) => LinearFit,
): CriticalBatch['ci'] {
  if (groups.some(group => group.epochs.length < 2)) {
    return { eMin: null, bCritical: null }
  }
  const random = makeRandom(BOOTSTRAP_SEED)
  const lines = Array.from({ length: BOOTSTRAP_ITERATIONS }, () =>
    fitAverages(
      groups.map(({ bs, epochs }) => ({
        bs,
        epochs: sampleWithReplacement([...epochs], epochs.length, random),
      })),
    ),
  )
  const interval = (values: readonly number[]): Interval => [quantile(values, 0.025), quantile(values, 0.975)]
  return { eMin: interval(lines.map(line => line.intercept)), bCritical: interval(lines.map(criticalSize)) }
}
