import { describe, expect, it } from 'vitest'
import { pooledTTest } from '../../src/stats/pooled-t-test.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('pooledTTest', () => {
  it('gives t = 0.9051358, p = 0.3751997 for the worked example in the manual of SciPy’s ttest_ind_from_stats', () => {
    // The manual: means 15, 12; variances 87.5, 39; counts 13, 11.
    const { t, df, p } = pooledTTest(
      { mean: 15, stdev: Math.sqrt(87.5), count: 13 },
      { mean: 12, stdev: Math.sqrt(39), count: 11 },
    )
    expect(t).toBeCloseTo(0.905135809331027, 12)
    expect(p).toBeCloseTo(0.3751996797581486, 12)
    expect(df).toBe(22)
  })

  it('has no answer with two observations in all, as SciPy divides 0 by 0', () => {
    const one = { mean: 1, stdev: 1, count: 1 }
    expect(pooledTTest(one, { ...one, mean: 2 })).toEqual({ t: Number.NaN, df: 0, p: Number.NaN })
  })

  it('is certain of a difference without deviation: t infinite, p 0', () => {
    const a = { mean: 1, stdev: 0, count: 3 }
    expect(pooledTTest(a, { ...a, mean: 2 })).toEqual({ t: Number.NEGATIVE_INFINITY, df: 4, p: 0 })
  })

  it.skipIf(!hasPython)(
    `equals scipy.stats.ttest_ind_from_stats: t bit for bit, p to 12 digits${needsPython}`,
    () => {
      const uniform = makeUniform(5)
      const sample = () => ({
        mean: 10 + uniform() * 5,
        stdev: uniform(),
        count: 2 + Math.floor(uniform() * 80),
      })
      const cases = Array.from({ length: 500 }, () => ({ a: sample(), b: sample() }))
      const expected = askPython(
        "a, b = case['a'], case['b']\n" +
          "return list(scipy.stats.ttest_ind_from_stats(a['mean'], a['stdev'], a['count'], b['mean'], b['stdev'], b['count']))",
        cases,
      ) as [number, number][]
      for (const [i, { a, b }] of cases.entries()) {
        const [t, p] = expected[i]!
        expect(pooledTTest(a, b).t).toBe(t)
        expect(Math.abs(pooledTTest(a, b).p / p - 1)).toBeLessThan(1e-12)
      }
    },
  )
})
