import { describe, expect, it } from 'vitest'
import { testEquivalence } from '../../src/stats/equivalence.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

const sample = (mean: number, stdev: number, count: number) => ({ mean, stdev, count })

describe('testEquivalence', () => {
  // Top-1 errors of Goyal et al. 2017, table 1; figures of SciPy 1.10.1: ttest_ind_from_stats(equal_var=False), t.sf, t.ppf.
  const baseline = sample(23.6, 0.12, 5)
  const gradual = sample(23.74, 0.09, 5)

  it('finds gradual warm-up equivalent to the baseline within 0.3 points', () => {
    const { difference, welchT, welchDf, welchP, tostP, ci90, smallestMargin, verdict } = testEquivalence(
      gradual,
      baseline,
      0.3,
    )
    expect(difference).toBeCloseTo(0.14, 12)
    expect(welchT).toBeCloseTo(2.087, 3)
    expect(welchDf).toBeCloseTo(7.42, 2)
    expect(welchP).toBeCloseTo(0.0731, 4)
    expect(tostP).toBeCloseTo(0.0233, 4)
    expect(ci90.map(end => end.toFixed(3))).toEqual(['0.014', '0.266'])
    expect(smallestMargin).toBeCloseTo(0.266, 3)
    expect(verdict).toBe('equivalent')
  })

  it('leaves it undecided within 0.2 points: neither p is below 5 % (TOST 0.1996, Welch 0.0731)', () => {
    const { tostP, verdict } = testEquivalence(gradual, baseline, 0.2)
    expect(tostP).toBeCloseTo(0.1996, 4)
    expect(verdict).toBe('undecided')
  })

  it('calls constant warm-up different (Welch p 5.8e-4)', () => {
    const { welchP, verdict } = testEquivalence(sample(25.88, 0.56, 5), baseline, 0.3)
    expect(welchP).toBeCloseTo(5.8e-4, 5)
    expect(verdict).toBe('different')
  })

  it('takes a certain difference inside the margin for equivalent (Welch p 0.0020, TOST 0.017)', () => {
    const { welchP, tostP, verdict } = testEquivalence(sample(23.92, 0.1, 5), baseline, 0.5)
    expect(welchP).toBeCloseTo(0.002, 4)
    expect(tostP).toBeCloseTo(0.017, 3)
    expect(verdict).toBe('equivalent')
  })

  it('turns from undecided to equivalent at the smallest margin (the definition of TOST)', () => {
    const { smallestMargin } = testEquivalence(gradual, baseline, 0.3)
    expect(testEquivalence(gradual, baseline, smallestMargin).tostP).toBeCloseTo(0.05, 12)
    expect(testEquivalence(gradual, baseline, smallestMargin * 0.999).verdict).toBe('undecided')
    expect(testEquivalence(gradual, baseline, smallestMargin * 1.001).verdict).toBe('equivalent')
  })

  it('cannot decide on single runs, which have no deviation', () => {
    expect(testEquivalence(sample(1, Number.NaN, 1), sample(1, Number.NaN, 1), 0.5).verdict).toBe('undecided')
  })

  it.skipIf(!hasPython)(
    `agrees with SciPy's one-sided tests and t.ppf on 200 random pairs${needsPython}`,
    () => {
      const uniform = makeUniform(11)
      const someSample = () => sample(10 + uniform(), 0.05 + uniform(), 2 + Math.floor(uniform() * 20))
      const cases = Array.from({ length: 200 }, () => ({
        a: someSample(),
        b: someSample(),
        margin: uniform(),
      }))
      const expected = askPython(
        `
a, b, m = case['a'], case['b'], case['margin']
va, vb = a['stdev'] ** 2 / a['count'], b['stdev'] ** 2 / b['count']
se = (va + vb) ** 0.5
df = (va + vb) ** 2 / (va ** 2 / (a['count'] - 1) + vb ** 2 / (b['count'] - 1))
d = a['mean'] - b['mean']
low, high = scipy.stats.t.interval(0.9, df, d, se)
return [max(scipy.stats.t.sf((d + m) / se, df), scipy.stats.t.cdf((d - m) / se, df)), low, high]`.trim(),
        cases,
      ) as [number, number, number][]
      for (const [i, { a, b, margin }] of cases.entries()) {
        const { tostP, ci90 } = testEquivalence(a, b, margin)
        for (const [k, value] of [tostP, ...ci90].entries()) {
          expect(value).toBeCloseTo(expected[i]![k]!, 8)
        }
      }
    },
  )
})
