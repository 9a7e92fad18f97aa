import { describe, expect, it } from 'vitest'
import { mean } from '../../src/stats/mean.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('mean', () => {
  it('divides the sum by the count: (13 + 14 + 14) / 3', () => {
    expect(mean([13, 14, 14])).toBe(41 / 3)
  })

  it('is NaN for no values, as np.mean([])', () => {
    expect(mean([])).toBeNaN()
  })

  it.skipIf(!hasPython)(`equals np.mean bit for bit on 300 random lists${needsPython}`, () => {
    const uniform = makeUniform(2)
    const cases = Array.from({ length: 300 }, (_, n) =>
      Array.from({ length: 1 + (n % 150) }, () => uniform() * 100),
    )
    expect(cases.map(values => mean(values))).toEqual(askPython('return float(np.mean(case))', cases))
  })
})
