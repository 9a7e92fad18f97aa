/**
 * The value at `x` of the line through (x0, y0) and (x1, y1), x0 < x1; outside this range, the value of the nearer
 * end. Bit-identical to `np.interp` with two points.
 *
 * @example
 * interpolateLinearly(120, [96, 128], [14.05, 14.0]) // => 14.0125
 * interpolateLinearly(300, [96, 128], [14.05, 14.0]) // => 14.0
 *
 * Source: behaviour of NumPy 1.24.
 */
export function interpolateLinearly(
  x: number,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
): number {
  if (x >= x1) {
    return y1
  }
  if (x <= x0) {
    return y0
  }
  const slope = (y1 - y0) / (x1 - x0)
  return slope * (x - x0) + y0
}
