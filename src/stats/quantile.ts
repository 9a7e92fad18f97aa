/**
 * The value below which a share `p` (0 to 1) of the values lies, interpolated between neighbours; equal to
 * `np.percentile(values, 100 * p)`. NaN for no values.
 *
 * @example
 * quantile([4, 1, 3, 2], 0.25) // => 1.75
 *
 * Source: behaviour of NumPy 1.24, method "linear" (type 7 of Hyndman & Fan, Am. Stat. 50, 1996).
 */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const position = p * (sorted.length - 1)
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? Number.NaN
  const share = position - Math.floor(position)
  // Interpolates from the nearer neighbour, so the result can reach it exactly.
  return share < 0.5 ? below + (above - below) * share : above - (above - below) * (1 - share)
}
