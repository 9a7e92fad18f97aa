import { describe, expect, it } from 'vitest'
import { compareGroups } from '../../src/scaling/compare.ts'
import { baseline, table2a, warmUps } from './goyal.ts'

describe('compareGroups', () => {
  const compared = compareGroups(baseline, table2a)
  const at = (bs: number, lr: number) => compared.groups.find(group => group.bs === bs && group.lr === lr)!

  // SciPy 1.10.1: ttest_ind_from_stats(…, equal_var=False), t.interval(0.9, df, d, se), one-sided tests at 0.5 points.
  it.each([
    [256, 0.05, 0.32, 4.581, 7.75, 0.002, 0.19, 0.45, 'equivalent'],
    [256, 0.2, 0.08, 1.193, 7.42, 0.27, -0.046, 0.206, 'equivalent'],
    [8192, 1.6, 0.67, 10.388, 6.97, 1.7e-5, 0.548, 0.792, 'different'],
    [8192, 3.2, 0.14, 2.087, 7.42, 0.0731, 0.014, 0.266, 'equivalent'],
    [8192, 6.4, 0.45, 4.651, 6.97, 0.0024, 0.267, 0.633, 'different'],
    [8192, 0.1, 18.07, 258.7, 7.75, 1.6e-16, 17.94, 18.2, 'different'],
    [8192, 0.565685424949238, 2.62, 47.36, 4.5, 3.0e-7, 2.506, 2.734, 'different'],
  ] as const)(
    '%d at %d against 256 at 0.1: difference %d, t %d, df %d, p %d, interval %d to %d: %s (SciPy)',
    (bs, lr, difference, t, df, p, low, high, verdict) => {
      const group = at(bs, lr)
      expect(group.difference).toBeCloseTo(difference, 10)
      expect(Math.abs(group.welchT / t - 1)).toBeLessThan(5e-4)
      expect(group.welchDf).toBeCloseTo(df, 1)
      expect(Math.abs(group.welchP / p - 1)).toBeLessThan(0.03)
      expect(group.ci90[0]).toBeCloseTo(low, 2)
      expect(group.ci90[1]).toBeCloseTo(high, 2)
      expect(group.verdict).toBe(verdict)
    },
  )

  it.each([
    ['none', 1.24, 7.128, 4.83, 9.7e-4, 'different'],
    ['constant', 2.28, 8.902, 4.37, 5.8e-4, 'different'],
    ['gradual', 0.14, 2.087, 7.42, 0.0731, 'equivalent'],
  ] as const)(
    'warm-up %s at 8192: difference %d, t %d, df %d, p %d: %s (SciPy)',
    (kind, difference, t, df, p, verdict) => {
      const group = compareGroups(baseline, [baseline, warmUps[kind]]).groups[0]!
      expect(group.difference).toBeCloseTo(difference, 10)
      expect(group.welchT).toBeCloseTo(t, 3)
      expect(group.welchDf).toBeCloseTo(df, 2)
      expect(Math.abs(group.welchP / p - 1)).toBeLessThan(0.01)
      expect(group.verdict).toBe(verdict)
    },
  )

  it('takes its margin from the caller: gradual warm-up is equivalent within 0.3, undecided within 0.2', () => {
    const verdictWithin = (margin: number) =>
      compareGroups(baseline, [warmUps.gradual], margin).groups[0]!.verdict
    expect(verdictWithin(0.3)).toBe('equivalent')
    expect(verdictWithin(0.2)).toBe('undecided')
  })

  it('names the rule that predicts a rate, and leaves out the baseline', () => {
    expect(compared.groups.map(group => group.rule)).toEqual([
      null,
      null,
      null,
      'linear',
      null,
      'fixed',
      'squareRoot',
    ])
    expect(compared.baseline).toBe(baseline)
  })

  it('finds the linear rule best at 8192 (23.74 against 26.22 and 41.67: Goyal et al., section 5.2)', () => {
    expect(compared.bestRule).toEqual({ 8192: 'linear' })
  })

  it('calls it a tie where Welch’s test cannot tell the best groups of two rules apart', () => {
    const group = (lr: number, mean: number) => ({ bs: 1024, lr, n: 5, mean, std: 0.3 })
    expect(compareGroups(baseline, [group(0.4, 23.6), group(0.2, 23.7)]).bestRule).toEqual({ 1024: 'tie' })
    expect(compareGroups(baseline, [group(0.4, 24.6), group(0.2, 23.6)]).bestRule).toEqual({
      1024: 'squareRoot',
    })
  })

  it('fits alpha 0.966', () => {
    expect(compared.alpha.value).toBeCloseTo(0.966, 3)
  })

  it('demands more of a difference where there are many comparisons (Holm: a p of 0.03 times 3 is no finding)', () => {
    const group = (bs: number, mean: number) => ({ bs, lr: 0.1, n: 5, mean, std: 0.12 })
    // t = 2.64, df = 8, so p = 0.03 for each of them.
    const alone = compareGroups(baseline, [group(1, 23.8)], 0.1)
    const many = compareGroups(baseline, [group(1, 23.8), group(2, 23.8), group(3, 23.8)], 0.1)
    expect(alone.groups[0]).toMatchObject({ verdict: 'different' })
    expect(many.groups.map(({ verdict }) => verdict)).toEqual(['undecided', 'undecided', 'undecided'])
    expect(many.groups[0]!.welchP).toBe(alone.groups[0]!.welchP)
  })
})
