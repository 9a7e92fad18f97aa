import { describe, expect, it } from 'vitest'
import { bestLearningRate, fitAlpha } from '../../src/scaling/alpha.ts'
import { table2a } from './goyal.ts'

describe('bestLearningRate', () => {
  it('is 0.1231 at 256 and 3.504 at 8192 (table 2a of Goyal et al., parabolas by NumPy’s polyfit)', () => {
    expect(bestLearningRate(table2a.filter(group => group.bs === 256))).toBeCloseTo(0.1231, 4)
    expect(bestLearningRate(table2a.filter(group => group.bs === 8192))).toBeCloseTo(3.504, 3)
  })

  it('is unknown where the best rate is the largest or the smallest that was tried', () => {
    const rates = [
      { lr: 0.1, mean: 25 },
      { lr: 0.2, mean: 24 },
      { lr: 0.4, mean: 23.5 },
    ]
    expect(bestLearningRate(rates)).toBeNull()
    expect(bestLearningRate(rates.map(({ lr, mean }) => ({ lr: 1 / lr, mean })))).toBeNull()
    expect(bestLearningRate([])).toBeNull()
  })

  it('counts the best of several groups at one rate (they differ in warm-up)', () => {
    const groups = [
      { lr: 1, mean: 24 },
      { lr: 2, mean: 25.88 },
      { lr: 2, mean: 23 },
      { lr: 4, mean: 24 },
    ]
    expect(bestLearningRate(groups)).toBeCloseTo(2, 12)
  })
})

describe('fitAlpha', () => {
  it('is log(3.504 / 0.1231) / log 32 = 0.966 for table 2a, with no interval from two batch sizes', () => {
    const { value, ci } = fitAlpha(table2a)
    expect(value).toBeCloseTo(0.966, 3)
    expect(ci).toBeNull()
  })

  it('is unknown with one batch size', () => {
    expect(fitAlpha(table2a.filter(group => group.bs === 256))).toEqual({ value: null, ci: null })
  })

  it('has the interval of scipy.stats.linregress with three batch sizes: 0.5 ± 12.7062 · 0.0962250', () => {
    // Best rates 2^0, 2^(1/6 + 1/2), 2^1 at 1, 2, 4: linregress([0, 1, 2], [0, 2/3, 1]) has slope 1/2, stderr 0.0962250.
    const groups = [0, 2 / 3, 1].flatMap((best, i) =>
      [-1, 0, 1].map(step => ({ bs: 2 ** i, lr: 2 ** (best + step), n: 5, mean: 20 + step ** 2, std: 0.1 })),
    )
    const { value, ci } = fitAlpha(groups)
    expect(value).toBeCloseTo(0.5, 12)
    expect(ci![0]).toBeCloseTo(0.5 - 12.706204736432095 * 0.09622504486493762, 8)
    expect(ci![1]).toBeCloseTo(0.5 + 12.706204736432095 * 0.09622504486493762, 8)
  })
})
