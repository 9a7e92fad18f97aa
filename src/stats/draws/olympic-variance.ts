import { normalCdf, normalDensity } from './normal.ts'

/** Steps of the two integrals: the trapezoidal rule converges exponentially, as the integrand vanishes at all ends. */
const steps = { center: 0.15, logWidth: 0.15 }

/**
 * The variance of the olympic mean of normal draws with variance 1: between its two cuts, the smallest and the largest kept
 * neighbours, the kept draws are independent, so the variance is an integral over the places of the cuts. NaN if no draw is kept.
 *
 * @param draws number of draws
 * @param trimmedPerSide draws dropped at each end
 * @example
 * olympicVariance(3, 1) // => 0.4486711045782079, to 12 digits: the variance of the median of three is 1 - √3/π
 *
 * Source: joint density of two order statistics, David & Nagaraja, Order Statistics (2003), 2.2; moments of a truncated normal.
 */
export function olympicVariance(draws: number, trimmedPerSide: number): number {
  const kept = draws - 2 * trimmedPerSide
  if (!(kept >= 1)) return Number.NaN
  if (trimmedPerSide === 0) return 1 / draws
  let total = 0
  let weighted = 0
  for (let center = -9; center <= 9; center += steps.center) {
    for (let logWidth = -20; logWidth <= 2.2; logWidth += steps.logWidth) {
      const width = Math.exp(logWidth)
      const [low, high] = [center - width, center + width]
      const between = normalCdf(high) - normalCdf(low)
      if (between < 1e-12) continue
      const outside = normalCdf(low) * normalCdf(-high)
      const ends = normalDensity(low) * normalDensity(high) * width
      const density = ends * between ** kept * outside ** (trimmedPerSide - 1)
      const mean = (normalDensity(low) - normalDensity(high)) / between
      const spread = 1 + (low * normalDensity(low) - high * normalDensity(high)) / between - mean * mean
      total += density
      weighted += density * (spread / kept + mean * mean)
    }
  }
  return weighted / total
}
