import { mean } from './mean.ts'
import type { Point } from './point.ts'

/**
 * The lowest point of the parabola fitted to the points by least squares. Null for fewer than three different x, or if
 * the parabola is straight or opens downwards.
 *
 * @example
 * lowestPointOfParabola([{ x: 0, y: 3 }, { x: 1, y: 1 }, { x: 2, y: 3 }]) // => { x: 1, y: 1 }
 * lowestPointOfParabola([{ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 2, y: 0 }]) // => null
 *
 * Source: projection on the polynomials that are orthogonal over these x, which needs no matrix solver.
 */
export function lowestPointOfParabola(points: readonly Point[]): Point | null {
  if (new Set(points.map(point => point.x)).size < 3) {
    return null
  }
  const ys = points.map(point => point.y)
  const center = mean(points.map(point => point.x))
  const linear = points.map(point => point.x - center)
  const variance = mean(linear.map(u => u * u))
  const skew = mean(linear.map(u => u ** 3)) / variance
  const square = linear.map(u => u * u - skew * u - variance)

  const curvature = projection(ys, square)
  // On a straight line, rounding errors alone cause a curvature and a lowest point far away.
  const rounding = 1e-12 * Math.max(...ys.map(Math.abs))
  if (!(curvature * variance > rounding)) {
    return null
  }
  const slope = projection(ys, linear) - curvature * skew
  const height = mean(ys) - curvature * variance
  return { x: center - slope / (2 * curvature), y: height - slope ** 2 / (4 * curvature) }
}

function projection(ys: readonly number[], basis: readonly number[]): number {
  return mean(basis.map((value, i) => value * ys[i]!)) / mean(basis.map(value => value * value))
}
