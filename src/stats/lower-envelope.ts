import { interpolateLinearly } from './linear-interpolation.ts'
import type { Point } from './point.ts'

/**
 * The indices of the points on the lower convex envelope, from left to right: it drops every point left of the lowest one
 * (the leftmost of equals), then every point above the line between two others. Points on such a line stay; of several
 * points at one x the lowest stays.
 *
 * @example
 * lowerEnvelope([{ x: 1, y: 5 }, { x: 2, y: 3 }, { x: 3, y: 9 }, { x: 4, y: 4 }]) // => [1, 3]
 * lowerEnvelope([]) // => []
 *
 * Source: MLPerf Training rules, Reference Convergence Points ("lower convex envelope"); Andrew, "Another efficient
 * algorithm for convex hulls in two dimensions", Inf. Process. Lett. 9 (1979).
 */
export function lowerEnvelope(points: readonly Point[]): number[] {
  const lowest = Math.min(...points.map(point => point.y))
  const start = Math.min(...points.filter(point => point.y === lowest).map(point => point.x))
  const candidates = points
    .map((point, index) => ({ ...point, index }))
    .filter(point => point.x >= start)
    .sort((a, b) => a.x - b.x || a.y - b.y)

  const kept: typeof candidates = []
  for (const point of candidates) {
    if (kept.at(-1)?.x === point.x) {
      continue
    }
    while (kept.length >= 2 && isAbove(kept.at(-1)!, kept.at(-2)!, point)) {
      kept.pop()
    }
    kept.push(point)
  }
  return kept.map(point => point.index)
}

function isAbove(point: Point, left: Point, right: Point): boolean {
  return point.y > interpolateLinearly(point.x, [left.x, right.x], [left.y, right.y])
}
