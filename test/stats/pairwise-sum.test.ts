import { describe, expect, it } from 'vitest'
import { pairwiseSum } from '../../src/stats/pairwise-sum.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('pairwiseSum', () => {
  it('is 0 for no values, as np.sum([])', () => {
    expect(pairwiseSum([])).toBe(0)
  })

  it('adds fewer than 8 values left to right: 0.1 + 0.2 + 0.3 in IEEE doubles', () => {
    expect(pairwiseSum([0.1, 0.2, 0.3])).toBe(0.6000000000000001)
  })

  it('adds ten times 0.1 to 1 with eight running sums (NumPy 1.24: np.sum([0.1] * 10)), where left to right gives 0.9999999999999999', () => {
    const tenths = Array.from({ length: 10 }, () => 0.1)
    expect(tenths.reduce((a, b) => a + b, 0)).toBe(0.9999999999999999)
    expect(pairwiseSum(tenths)).toBe(1)
  })

  it.skipIf(!hasPython)(`equals np.sum bit for bit for every length up to 700${needsPython}`, () => {
    const uniform = makeUniform(1)
    // The short lengths, where the order changes, several times.
    const lengths = [...Array(20).keys()]
      .flatMap(n => Array<number>(10).fill(n))
      .concat([...Array(700).keys()])
    const cases = lengths.map(n => Array.from({ length: n }, () => uniform() * 10 ** (uniform() * 6)))
    expect(cases.map(values => pairwiseSum(values))).toEqual(
      askPython('return float(np.sum(np.array(case, float)))', cases),
    )
  })
})
