import { normalCdf, normalDensity } from './normal.ts'

/** A normal distribution. */
export interface Normal {
  readonly mean: number
  readonly stdev: number
}

const mostRounds = 200_000
const accuracy = 1e-13

/**
 * The normal distribution behind values that are known only to lie in an interval: a value v means (v - width, v]. By maximum
 * likelihood. Fewer than three different values do not identify the deviation.
 *
 * @param values as logged
 * @param width of the intervals
 * @returns null for fewer than three different values
 * @example
 * censoredNormal([13, 14, 14, 14, 15], 1)?.mean // => 13.5, to 10 digits: the intervals are symmetric around it
 *
 * Source: Dempster, Laird & Rubin, "Maximum likelihood from incomplete data via the EM algorithm", J. R. Stat. Soc. B 39 (1977).
 */
export function censoredNormal(values: readonly number[], width: number): Normal | null {
  const ends = [...new Set(values)]
  if (ends.length < 3) return null
  const counts = ends.map(end => values.filter(value => value === end).length)
  let mean = average(ends, counts) - width / 2
  let stdev = Math.sqrt(
    average(
      ends.map(end => (end - width / 2 - mean) ** 2),
      counts,
    ),
  )
  for (let round = 0; round < mostRounds; round++) {
    const moments = ends.map(end => momentsBetween(end - width, end, mean, stdev))
    const nextMean = average(
      moments.map(({ first }) => first),
      counts,
    )
    const nextStdev = Math.sqrt(
      average(
        moments.map(({ first, spread }) => spread + (first - nextMean) ** 2),
        counts,
      ),
    )
    const moved = Math.abs(nextMean - mean) + Math.abs(nextStdev - stdev)
    mean = nextMean
    stdev = nextStdev
    if (moved < accuracy * stdev) break
  }
  return { mean, stdev }
}

const average = (values: readonly number[], counts: readonly number[]): number =>
  values.reduce((sum, value, index) => sum + value * counts[index]!, 0) / counts.reduce((a, b) => a + b, 0)

/** Mean and variance of a normal variable that lies between two bounds. */
function momentsBetween(low: number, high: number, mean: number, stdev: number) {
  let [a, b] = [(low - mean) / stdev, (high - mean) / stdev]
  // Differences of the upper tail lose their digits: look at the mirror image.
  const mirrored = a > 0
  if (mirrored) [a, b] = [-b, -a]
  const mass = normalCdf(b) - normalCdf(a)
  if (!(mass > 0)) return { first: mirrored ? low : high, spread: 0 }
  const shift = (normalDensity(a) - normalDensity(b)) / mass
  const spread = 1 + (a * normalDensity(a) - b * normalDensity(b)) / mass - shift * shift
  return { first: mean + stdev * (mirrored ? -shift : shift), spread: Math.max(0, spread) * stdev * stdev }
}
