import { describe, expect, it } from 'vitest'
import { pythonRound } from '../../src/python/python-round.ts'
import { askPython, hasPython, makeUniform, needsPython } from '../stats/python-oracle.ts'

describe('pythonRound', () => {
  it.each([
    [0.0625, 0.062],
    [0.1875, 0.188],
    [-0.0625, -0.062],
    [12.0125, 12.012],
    [0.8565, 0.857],
    [2.6755, 2.675],
    [14, 14],
    [1e300, 1e300],
  ])('rounds %f to %f, as python3 -c "print(round(x, 3))"', (value, expected) => {
    expect(pythonRound(value, 3)).toBe(expected)
  })

  it('leaves NaN and infinities as they are, as Python 3.11 does', () => {
    expect([Number.NaN, Infinity, -Infinity].map(value => pythonRound(value, 3))).toEqual([
      Number.NaN,
      Infinity,
      -Infinity,
    ])
  })

  it.skipIf(!hasPython)(`is Python's round on ties, beside ties and on random numbers${needsPython}`, () => {
    const uniform = makeUniform(7)
    const ties = Array.from(
      { length: 500 },
      () => Math.floor(uniform() * 1e6) / 2 ** Math.floor(uniform() * 8),
    )
    const beside = ties.flatMap(value => [value * (1 + 2 ** -52), value * (1 - 2 ** -53)])
    const epochs = Array.from({ length: 2000 }, () => uniform() * 10 ** Math.floor(uniform() * 8))
    const shortened = epochs.map(value => Number(value.toFixed(4)))
    const values = [...ties, ...beside, ...epochs, ...shortened].flatMap(value => [value, -value])
    const cases = [0, 1, 3, 6].flatMap(decimals => values.map(value => [value, decimals] as const))
    const expected = askPython('return round(float(case[0]), case[1])', cases)
    const wrong = cases.filter(([value, decimals], index) => pythonRound(value, decimals) !== expected[index])
    expect(wrong).toEqual([])
  })
})
