import { describe, expect, it } from 'vitest'
import { populationStdev } from '../../src/stats/population-stdev.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('populationStdev', () => {
  it('divides by n: the textbook set 2, 4, 4, 4, 5, 5, 7, 9 has deviation 2', () => {
    expect(populationStdev([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2)
  })

  it('is 0.4714045207910317 for 13, 14, 14 (NumPy 1.24: np.std([13, 14, 14]))', () => {
    expect(populationStdev([13, 14, 14])).toBe(0.4714045207910317)
  })

  it('is NaN for no values, as np.std([])', () => {
    expect(populationStdev([])).toBeNaN()
  })

  it.skipIf(!hasPython)(`equals np.std bit for bit on 300 random lists${needsPython}`, () => {
    const uniform = makeUniform(3)
    const cases = Array.from({ length: 300 }, (_, n) =>
      Array.from({ length: 1 + (n % 150) }, () => uniform() * 100),
    )
    expect(cases.map(values => populationStdev(values))).toEqual(
      askPython('return float(np.std(case))', cases),
    )
  })
})
