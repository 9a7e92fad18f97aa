import { describe, expect, it } from 'vitest'
import { olympicVariance } from '../../../src/stats/draws/olympic-variance.ts'

describe('olympicVariance', () => {
  it('is 1 - √3/π for the median of three (Jones, Ann. Math. Stat. 19, 1948)', () => {
    expect(olympicVariance(3, 1)).toBeCloseTo(1 - Math.sqrt(3) / Math.PI, 9)
  })

  // Oracle: numerical integration with NumPy 1.24, to 2e-5.
  it.each([
    [3, 0.448671],
    [5, 0.227055],
    [10, 0.105345],
  ])('of %d draws without the extremes is %d', (draws, expected) => {
    expect(Math.abs(olympicVariance(draws, 1) - expected)).toBeLessThan(2e-5)
  })

  // Oracle: NumPy 1.24, variance of the mean of np.sort(default_rng(1).standard_normal((400000, 40)))[:, 4:36]: 0.026373, with a standard error of 0.000059.
  it('of 40 draws without four at each end is 0.02637, within three standard errors', () => {
    expect(Math.abs(olympicVariance(40, 4) - 0.0263728)).toBeLessThan(3 * 0.000059)
  })

  it('is 1/n without trimming, and NaN if no draw is kept', () => {
    expect(olympicVariance(8, 0)).toBe(1 / 8)
    expect(olympicVariance(2, 1)).toBeNaN()
  })
})
