import { describe, expect, it } from 'vitest'
import { incompleteBetaFraction } from '../../src/stats/incomplete-beta.ts'

describe('incompleteBetaFraction', () => {
  it('makes I_x(1, 1) = x, the uniform distribution: x (1 - x) F = x', () => {
    for (const x of [0, 0.01, 0.25, 0.5]) {
      expect(incompleteBetaFraction(1, 1, x)).toBeCloseTo(1 / (1 - x), 14)
    }
  })

  it('makes I_x(2, 3) = 6x² - 8x³ + 3x⁴ (the integral of 12 x (1 - x)²), where B(2, 3) = 1/12', () => {
    const x = 0.3
    const value = (x ** 2 * (1 - x) ** 3 * 12 * incompleteBetaFraction(2, 3, x)) / 2
    expect(value).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 15)
  })

  it('passes NaN on instead of looking for it forever', () => {
    expect(incompleteBetaFraction(Number.NaN, 1, 0.5)).toBeNaN()
    expect(incompleteBetaFraction(1, 1, Number.NaN)).toBeNaN()
  })
})
