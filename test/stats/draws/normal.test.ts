import { describe, expect, it } from 'vitest'
import { normalCdf, normalDensity, normalQuantile } from '../../../src/stats/draws/normal.ts'

// Oracle: SciPy 1.10, stats.norm.cdf(z).
describe('normalCdf', () => {
  it.each([
    [-8, 6.22096057427174e-16],
    [-5, 2.866515718791933e-7],
    [-3, 0.0013498980316300933],
    [-1, 0.15865525393145707],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2.999, 0.9986456634662729],
    [4, 0.9999683287581669],
  ])('of %d is %d, to 13 digits', (z, p) => {
    expect(normalCdf(z) / p).toBeCloseTo(1, 12)
  })

  it('is NaN of NaN', () => expect(normalCdf(Number.NaN)).toBeNaN())
})

describe('normalDensity', () => {
  it('is 1/√(2π) at 0', () => expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15))
})

// Oracle: SciPy 1.10, stats.norm.ppf(p).
describe('normalQuantile', () => {
  it.each([
    [1e-10, -6.361340902404056],
    [0.1, -1.2815515655446004],
    [0.975, 1.959963984540054],
    [0, Number.NEGATIVE_INFINITY],
    [1, Number.POSITIVE_INFINITY],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 11)
  })

  it('is NaN outside 0 to 1', () => expect(normalQuantile(1.1)).toBeNaN())
})
