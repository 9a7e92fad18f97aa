import { describe, expect, it } from 'vitest'
import { histogram } from '../../src/stats/histogram.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('histogram', () => {
  it("counts 1, 2, 2, 3 in four bins (NumPy 1.24: np.histogram([1, 2, 2, 3], bins='auto'))", () => {
    expect(histogram([1, 2, 2, 3])).toEqual({ counts: [1, 0, 2, 1], edges: [1, 1.5, 2, 2.5, 3] })
  })

  it('makes one bin around equal values, and an empty one of nothing, as np.histogram does', () => {
    expect(histogram([5, 5, 5])).toEqual({ counts: [3], edges: [4.5, 5.5] })
    expect(histogram([])).toEqual({ counts: [0], edges: [0, 1] })
  })

  it('draws no more than 1000 bins where a far outlier asks for millions', () => {
    const { counts, edges } = histogram([1, 2, 3, 4, 1e9])
    expect(counts).toHaveLength(1000)
    expect(edges).toHaveLength(1001)
    expect(counts.reduce((a, b) => a + b)).toBe(5)
  })

  it.skipIf(!hasPython)(
    `equals np.histogram(bins='auto') bit for bit on 200 random lists${needsPython}`,
    () => {
      const uniform = makeUniform(8)
      // Half of the lists hold few different values: epochs to converge do.
      const value = (n: number) => (n % 2 ? uniform() * 10 : Math.floor(uniform() * 8) / 4)
      const cases = Array.from({ length: 200 }, (_, n) => Array.from({ length: 1 + n * 3 }, () => value(n)))
      const expected = askPython("return [part.tolist() for part in np.histogram(case, bins='auto')]", cases)
      expect(cases.map(histogram).map(({ counts, edges }) => [counts, edges])).toEqual(expected)
    },
  )
})
