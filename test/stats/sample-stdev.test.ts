import { describe, expect, it } from 'vitest'
import { sampleStdev } from '../../src/stats/sample-stdev.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('sampleStdev', () => {
  it('divides by n - 1: 13, 14, 15 deviate by √(2 / 2)', () => {
    expect(sampleStdev([13, 14, 15])).toBe(1)
  })

  it('is NaN for fewer than two values, as np.std([5], ddof=1)', () => {
    expect([sampleStdev([]), sampleStdev([5])]).toEqual([Number.NaN, Number.NaN])
  })

  it.skipIf(!hasPython)(`equals np.std(ddof=1) bit for bit on 200 random lists${needsPython}`, () => {
    const uniform = makeUniform(9)
    const cases = Array.from({ length: 200 }, (_, n) =>
      Array.from({ length: 2 + (n % 150) }, () => uniform() * 100),
    )
    expect(cases.map(values => sampleStdev(values))).toEqual(
      askPython('return float(np.std(case, ddof=1))', cases),
    )
  })
})
