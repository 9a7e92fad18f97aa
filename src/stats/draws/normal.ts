/**
 * The standard normal distribution.
 *
 * @module
 */

/**
 * The density at z.
 *
 * @example
 * normalDensity(0) // => 0.3989422804014327
 */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** From here on the continued fraction of the tail converges faster than the series. */
const tailBegins = 3

/**
 * P(Z <= z). Small tails are computed directly, so they keep their significant digits: the relative error is below 1e-13.
 *
 * @example
 * normalCdf(-1.6448536269514729) // => 0.05, to 13 digits
 *
 * Source: Marsaglia, "Evaluating the normal distribution", J. Stat. Software 11 (2004), for the series; Abramowitz & Stegun 26.2.14,
 * the continued fraction, for tails.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN
  if (Math.abs(z) < tailBegins) return 0.5 + central(z)
  return z < 0 ? tail(-z) : 1 - tail(z)
}

/** P(0 < Z <= z), negative for negative z. */
function central(z: number): number {
  let term = z
  let sum = z
  for (let divisor = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum); divisor += 2) {
    term *= (z * z) / divisor
    sum += term
  }
  return sum * normalDensity(z)
}

/** Levels of the continued fraction; enough from {@link tailBegins} on. */
const levels = 60

/** P(Z > z) for z of at least {@link tailBegins}. */
function tail(z: number): number {
  let fraction = z
  for (let level = levels; level >= 1; level--) fraction = z + level / fraction
  return normalDensity(z) / fraction
}

/**
 * The z with P(Z <= z) = p; infinite at 0 and 1, NaN outside.
 *
 * @example
 * normalQuantile(0.1) // => -1.2815515655446, to 13 digits
 *
 * Source: the inverse of {@link normalCdf} by halving.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0 || p === 1) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (p > 0.5) return -normalQuantile(1 - p)
  let [low, high] = [-40, 0]
  for (let middle = -20; low < middle && middle < high; middle = (low + high) / 2) {
    if (normalCdf(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
