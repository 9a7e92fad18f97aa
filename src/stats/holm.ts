/**
 * Adjusts the p values of several tests so that the probability of any false alarm stays below the level. Keeps the
 * order; never above 1.
 *
 * @example
 * holm([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 *
 * Source: Holm, Scand. J. Statist. 6 (1979); the same as `p.adjust(p, "holm")` in R.
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = Array<number>(pValues.length)
  let largest = 0
  const smallestFirst = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]!)
  for (const [rank, index] of smallestFirst.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[index]!))
    adjusted[index] = largest
  }
  return adjusted
}
