/** Halvings: the answer has ten digits. */
const halvings = 36

/**
 * The argument between 0 and 1 above which a function that never falls has reached a level; null if it does not.
 *
 * @example
 * leastArgument(x => x * x, 0.25)?.toFixed(9) // => '0.500000000'
 */
export function leastArgument(of: (argument: number) => number, level: number): number | null {
  if (of(0) >= level) return 0
  let [low, high] = [0, 1]
  if (!(of(1 - Number.EPSILON) >= level)) return null
  for (let round = 0; round < halvings; round++) {
    const middle = (low + high) / 2
    if (of(middle) >= level) high = middle
    else low = middle
  }
  return low
}
