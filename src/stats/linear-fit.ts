import { pairwiseSum } from './pairwise-sum.ts'
import type { Point } from './point.ts'

/** A line and how well it fits. */
export interface LinearFit {
  readonly intercept: number
  readonly slope: number
  /** Standard error of the slope; NaN for fewer than three points. */
  readonly slopeError: number
  /** Share of the variance in y that the line explains, at most 1; NaN if all y are equal. */
  readonly rSquared: number
  /** Root of the mean squared distance in y. */
  readonly rmse: number
}

/**
 * Fits a line by least squares in y, each square multiplied by its weight (default 1). NaN for fewer than two
 * different x.
 *
 * @example
 * fitLine([{ x: 0, y: 1 }, { x: 1, y: 3 }, { x: 2, y: 5 }]) // => { intercept: 1, slope: 2, slopeError: 0, rSquared: 1, rmse: 0 }
 *
 * Source: any textbook; equal to `np.polyfit(x, y, 1, w=np.sqrt(weights))` except for rounding.
 */
export function fitLine(
  points: readonly Point[],
  weights: readonly number[] = points.map(() => 1),
): LinearFit {
  const total = pairwiseSum(weights)
  const average = (value: (point: Point) => number): number =>
    pairwiseSum(points.map((point, i) => weights[i]! * value(point))) / total

  const x = average(point => point.x)
  const y = average(point => point.y)
  const variance = average(point => (point.x - x) ** 2)
  const slope = average(point => (point.x - x) * (point.y - y)) / variance
  const intercept = y - slope * x
  const squaredError = average(point => (point.y - intercept - slope * point.x) ** 2)
  const rSquared = 1 - squaredError / average(point => (point.y - y) ** 2)
  const slopeError = points.length < 3 ? Number.NaN : Math.sqrt(squaredError / variance / (points.length - 2))
  return { intercept, slope, slopeError, rSquared, rmse: Math.sqrt(squaredError) }
}
