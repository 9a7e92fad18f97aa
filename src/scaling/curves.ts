/**
 * Compares two sets of training curves.
 *
 * @module
 */
import { mean } from '../stats/mean.ts'
import { pairwiseSum } from '../stats/pairwise-sum.ts'
import { sampleStdev } from '../stats/sample-stdev.ts'
import { type Curve, type CurvePoint, valueAt } from './curve.ts'
import { epochShift } from './epoch-shift.ts'

/** Length of the last phase, in epochs. */
const LAST_PHASE = 5
/** Half width of the band, in standard errors of the difference: 95 % of a normal distribution. */
const BAND = 1.96
const LEAST_SHARE_INSIDE = 0.95

/** Metrics on the common grid of epochs. Differences are runs minus baseline, in the unit of the values. */
export interface CurveMetrics {
  readonly fromEpoch: number
  readonly toEpoch: number
  /** Number of epochs of the grid. */
  readonly points: number
  /** Root of the mean squared difference. */
  readonly rmse: number
  /** Largest absolute difference. */
  readonly maxGap: number
  /** Area between the curves, in value times epochs. */
  readonly area: number
  /** Share of the grid where the difference is inside the noise band of the runs; null if the noise is unknown. */
  readonly insideBand: number | null
  /** Mean difference in the last 5 epochs. */
  readonly finalGap: number
  /** How many epochs the runs lag behind the baseline (negative: are ahead), by the best-fitting shift. */
  readonly epochShift: number
}

/**
 * `match`: the largest gap is within the margin, and 95 % of the grid is inside the band. `undecided`: the gap is within
 * the margin, but the noise is unknown.
 */
export type CurveComparison =
  | (CurveMetrics & { readonly verdict: 'match' | 'different' | 'undecided' })
  | { readonly verdict: 'not-comparable' }

/**
 * Compares the mean curve of some runs with the mean curve of the baseline on a common grid: all epochs from `fromEpoch`
 * on at which any curve has a point and all curves have values. Values between points are interpolated by epoch, never by
 * iteration. `not-comparable` if fewer than two epochs are left.
 *
 * The band is 1.96 standard errors of the difference of the means at each epoch; a side with a single run uses the
 * deviation of its last 5 epochs as noise.
 *
 * @param margin Largest acceptable gap, in the unit of the values.
 * @throws {RangeError} If one side has no curve.
 *
 * @example
 * compareCurves([run], [baseline], { fromEpoch: 6, margin: 0.5 }).verdict // => 'match'
 *
 * Source: Goyal et al., arXiv 1706.02677, section 5.1: curves match after warm-up.
 */
export function compareCurves(
  runs: readonly Curve[],
  baseline: readonly Curve[],
  { fromEpoch, margin }: { readonly fromEpoch: number; readonly margin: number },
): CurveComparison {
  if (runs.length === 0 || baseline.length === 0) {
    throw new RangeError('There is no curve to compare.')
  }
  const grid = commonGrid([...runs, ...baseline], fromEpoch)
  if (grid.length < 2) {
    return { verdict: 'not-comparable' }
  }
  const metrics = measure(sideOf(runs, grid), sideOf(baseline, grid), grid)
  const verdict =
    metrics.maxGap > margin || (metrics.insideBand ?? 1) < LEAST_SHARE_INSIDE
      ? 'different'
      : metrics.insideBand === null
        ? 'undecided'
        : 'match'
  return { ...metrics, verdict }
}

function commonGrid(curves: readonly Curve[], fromEpoch: number): number[] {
  const first = Math.max(fromEpoch, ...curves.map(curve => curve.at(0)?.epoch ?? Number.POSITIVE_INFINITY))
  const last = Math.min(...curves.map(curve => curve.at(-1)?.epoch ?? Number.NEGATIVE_INFINITY))
  const epochs = new Set(curves.flatMap(curve => curve.map(point => point.epoch)))
  return [...epochs].filter(epoch => epoch >= first && epoch <= last).sort((a, b) => a - b)
}

/** The curves of one side on the grid: their mean, and the variance of that mean at each epoch. */
interface Side {
  readonly curve: readonly CurvePoint[]
  readonly variances: readonly number[]
}

function sideOf(curves: readonly Curve[], grid: readonly number[]): Side {
  const values = grid.map(epoch => curves.map(curve => valueAt(curve, epoch)))
  const curve = grid.map((epoch, i) => ({ epoch, value: mean(values[i]!) }))
  const noise = sampleStdev(lastPhase(curve).map(point => point.value))
  const variances = values.map(
    atEpoch => (curves.length > 1 ? sampleStdev(atEpoch) : noise) ** 2 / curves.length,
  )
  return { curve, variances }
}

function measure(runs: Side, baseline: Side, grid: readonly number[]): CurveMetrics {
  const gaps = grid.map((epoch, i) => ({ epoch, value: runs.curve[i]!.value - baseline.curve[i]!.value }))
  const sizes = gaps.map(gap => Math.abs(gap.value))
  const band = grid.map((_, i) => BAND * Math.sqrt(runs.variances[i]! + baseline.variances[i]!))
  return {
    fromEpoch: grid[0]!,
    toEpoch: grid.at(-1)!,
    points: grid.length,
    rmse: Math.sqrt(mean(sizes.map(size => size * size))),
    maxGap: Math.max(...sizes),
    area: pairwiseSum(sizes.slice(1).map((size, i) => ((size + sizes[i]!) / 2) * (grid[i + 1]! - grid[i]!))),
    insideBand: band.some(Number.isNaN) ? null : mean(sizes.map((size, i) => (size <= band[i]! ? 1 : 0))),
    finalGap: mean(lastPhase(gaps).map(gap => gap.value)),
    epochShift: epochShift(runs.curve, baseline.curve),
  }
}

function lastPhase(curve: Curve): Curve {
  const end = curve.at(-1)!.epoch
  return curve.filter(point => point.epoch > end - LAST_PHASE)
}
