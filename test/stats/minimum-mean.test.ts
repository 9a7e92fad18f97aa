import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type MinimumMeanInput,
  minimumMeanByBisection,
  minimumMeanClosedForm,
} from '../../src/stats/minimum-mean.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

/** The search as the rules describe it, with SciPy's test; halving as the reference checker (7bbf792) does it. */
const SEARCH = `
mean, s = case['mean'], case['stdev']
low, high = 0.0, mean
while high - low > 0.0001:
  t, p = scipy.stats.ttest_ind_from_stats((low + high) / 2, s, case['referenceRuns'], mean, s, case['submissionRuns'])
  if (p / 2 if t < 0 else 1 - p / 2) > 0.05:
    high = (low + high) / 2
  else:
    low = (low + high) / 2
return (low + high) / 2
`.trim()

const input = (
  mean: number,
  stdev: number,
  referenceRuns: number,
  submissionRuns: number,
): MinimumMeanInput => ({
  mean,
  stdev,
  referenceRuns,
  submissionRuns,
})

describe('minimumMeanByBisection', () => {
  // SciPy 1.10.1: halving [0, mean] to 1e-4 with ttest_ind_from_stats(middle, s, n1, mean, s, n2), one-sided p > 0.05.
  it.each([
    [14.0138889, 0.0960143, 10, 3, 13.900369257821843],
    [14, 0.225, 10, 3, 13.734012603759766],
    [13.916666666666666, 0.0305505, 10, 3, 13.880540370941162],
    [14.055555555555555, 0.384057, 18, 3, 13.641439331902397],
    [17, 0.3, 8, 3, 16.62766456604004],
    [17.125, 0.5385164807134504, 8, 3, 16.4566752910614],
    [2500000, 150000, 18, 8, 2390952.2361282143],
    [48.5, 2.1, 72, 38, 47.801437854766846],
    [3.1, 5, 8, 3, 4.730224609375e-5],
    [1e-5, 1, 8, 3, 5e-6],
    [6e8, 2e7, 4, 1, 547377193.8401909],
    [100, 3, 1, 1, 99.99995231628418],
  ])('for mean %d, deviation %d, %d and %d runs is %d (SciPy 1.10.1)', (mean, stdev, n1, n2, expected) => {
    expect(minimumMeanByBisection(input(mean, stdev, n1, n2))).toBe(expected)
  })

  it.skipIf(!hasPython)(`equals the search with SciPy bit for bit on 600 random inputs${needsPython}`, () => {
    const uniform = makeUniform(6)
    const cases = Array.from({ length: 600 }, () => {
      const mean = 10 ** (uniform() * 7 - 1)
      return input(
        mean,
        mean * uniform() ** 3,
        1 + Math.floor(uniform() * 80),
        1 + Math.floor(uniform() * 38),
      )
    })
    expect(cases.map(minimumMeanByBisection)).toEqual(askPython(SEARCH, cases))
  })

  it('is the mean itself where the deviation is 0 (the checker tests that first)', () => {
    expect(minimumMeanByBisection(input(14, 0, 8, 3))).toBe(14)
  })

  it('passes NaN on', () => {
    expect(minimumMeanByBisection(input(Number.NaN, 1, 8, 3))).toBeNaN()
  })

  it('ends for means so large that no two doubles are 1e-4 apart', () => {
    const scaled = minimumMeanByBisection(input(14e12, 0.225e12, 10, 3)) / 1e12
    expect(scaled).toBeCloseTo(minimumMeanClosedForm(input(14, 0.225, 10, 3)), 12)
  })
})

describe('minimumMeanClosedForm', () => {
  it('is 14 - 1.795884818704044 · 0.225 · √(1/10 + 1/3), the t being that of mpmath for 0.95 and 11', () => {
    expect(minimumMeanClosedForm(input(14, 0.225, 10, 3))).toBeCloseTo(
      14 - 1.795884818704044 * 0.225 * Math.sqrt(1 / 10 + 1 / 3),
      12,
    )
  })

  it('is the mean itself where the deviation is 0, NaN without degrees of freedom', () => {
    expect(minimumMeanClosedForm(input(14, 0, 8, 3))).toBe(14)
    expect(minimumMeanClosedForm(input(14, 1, 1, 1))).toBeNaN()
  })

  it('stays within half the tolerance of the bisection, which knows no floor below 0 (property)', () => {
    const inputs = fc.record({
      mean: fc.double({ min: 0.1, max: 1e7, noNaN: true }),
      stdev: fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
      referenceRuns: fc.integer({ min: 2, max: 100 }),
      submissionRuns: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(inputs, input => {
        const distance = minimumMeanByBisection(input) - Math.max(0, minimumMeanClosedForm(input))
        expect(Math.abs(distance)).toBeLessThanOrEqual(5.0001e-5)
      }),
    )
  })
})
