/** Points of the integral; the trapezoidal rule converges exponentially, as the density vanishes at both ends. */
const points = 300

/**
 * The expectation of a function of the population deviation of normal draws with variance 1.
 *
 * @param runs number of draws, at least 2
 * @param of the function of the deviation
 * @example
 * overDrawnDeviation(6, stdev => stdev * stdev) // => 0.8333333333333, that is 5/6, to 13 digits
 *
 * Source: n·S² has a chi-squared distribution with n - 1 degrees of freedom; the integral runs over the logarithm of S.
 */
export function overDrawnDeviation(runs: number, of: (stdev: number) => number): number {
  const df = runs - 1
  const scale = Math.sqrt(df / runs)
  const low = -40 / df - 0.6
  const high = Math.min(2.3, 10 / Math.sqrt(df))
  let total = 0
  let sum = 0
  for (let index = 0; index <= points; index++) {
    const log = low + ((high - low) * index) / points
    const density = Math.exp(df * (log + 0.5 - Math.exp(2 * log) / 2))
    total += density
    sum += density * of(scale * Math.exp(log))
  }
  return sum / total
}
