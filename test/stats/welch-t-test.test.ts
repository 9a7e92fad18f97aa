import { describe, expect, it } from 'vitest'
import { welchTTest } from '../../src/stats/welch-t-test.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('welchTTest', () => {
  it('gives SciPy 1.10.1: ttest_ind_from_stats(15, 87.5 ** 0.5, 13, 12, 39 ** 0.5, 11, equal_var=False)', () => {
    const a = { mean: 15, stdev: Math.sqrt(87.5), count: 13 }
    const { t, p } = welchTTest(a, { mean: 12, stdev: Math.sqrt(39), count: 11 })
    expect(t).toBeCloseTo(0.9358461935556048, 12)
    expect(p).toBeCloseTo(0.35999818693244245, 12)
  })

  it('takes 1 degree of freedom where nothing deviates, as SciPy does', () => {
    const a = { mean: 1, stdev: 0, count: 3 }
    expect(welchTTest(a, { ...a, mean: 2 })).toMatchObject({ t: Number.NEGATIVE_INFINITY, df: 1, p: 0 })
    expect(welchTTest(a, a)).toMatchObject({ df: 1, p: Number.NaN })
  })

  it.skipIf(!hasPython)(
    `equals SciPy: t bit for bit, p to 12 digits, on 500 random pairs${needsPython}`,
    () => {
      const uniform = makeUniform(10)
      const sample = () => ({
        mean: 10 + uniform() * 5,
        stdev: uniform() + 0.01,
        count: 2 + Math.floor(uniform() * 40),
      })
      const cases = Array.from({ length: 500 }, () => ({ a: sample(), b: sample() }))
      const expected = askPython(
        "a, b = case['a'], case['b']\n" +
          "return list(scipy.stats.ttest_ind_from_stats(a['mean'], a['stdev'], a['count'], " +
          "b['mean'], b['stdev'], b['count'], equal_var=False))",
        cases,
      ) as [number, number][]
      for (const [i, { a, b }] of cases.entries()) {
        const [t, p] = expected[i]!
        expect(welchTTest(a, b).t).toBe(t)
        expect(Math.abs(welchTTest(a, b).p / p - 1)).toBeLessThan(1e-11)
      }
    },
  )
})
