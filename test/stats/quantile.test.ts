import { describe, expect, it } from 'vitest'
import { quantile } from '../../src/stats/quantile.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('quantile', () => {
  it('interpolates between neighbours: 1.75 (NumPy 1.24: np.percentile([4, 1, 3, 2], 25))', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75)
  })

  it('is the smallest and the largest value at 0 and 1, and NaN for no values', () => {
    expect([quantile([4, 1, 3], 0), quantile([4, 1, 3], 1)]).toEqual([1, 4])
    expect(quantile([], 0.5)).toBeNaN()
  })

  it.skipIf(!hasPython)(`equals np.quantile bit for bit on 300 random lists${needsPython}`, () => {
    const uniform = makeUniform(7)
    const cases = Array.from({ length: 300 }, (_, n) => ({
      values: Array.from({ length: 1 + (n % 40) }, () => uniform() * 100),
      p: uniform(),
    }))
    const expected = askPython("return float(np.quantile(case['values'], case['p']))", cases)
    expect(cases.map(({ values, p }) => quantile(values, p))).toEqual(expected)
  })
})
