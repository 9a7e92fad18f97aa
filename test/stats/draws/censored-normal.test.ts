import { describe, expect, it } from 'vitest'
import { censoredNormal } from '../../../src/stats/draws/censored-normal.ts'

// Oracle: SciPy 1.10, optimize.minimize (Nelder-Mead, xatol 1e-11) of the negative log-likelihood sum(log(cdf(v) - cdf(v - q))).
describe('censoredNormal', () => {
  it.each([
    [[13, 14, 14, 14, 15], 1, 13.5, 0.56130209],
    [[160, 172, 172, 184, 184, 184, 196], 12, 172.8513778, 10.256218],
    [[9, 9, 10, 10, 10, 11, 13], 1, 9.78649535, 1.24490737],
  ])('behind %j with interval %d has mean %d and deviation %d', (values, width, mean, stdev) => {
    const found = censoredNormal(values, width)!
    expect(found.mean).toBeCloseTo(mean, 5)
    expect(found.stdev).toBeCloseTo(stdev, 5)
  })

  it('is unknown for fewer than three different values: any small deviation fits them', () => {
    expect(censoredNormal([13, 14, 14], 1)).toBe(null)
  })
})
