import { describe, expect, it } from 'vitest'
import { learningRateByPower, nearestRule, scaledLearningRates } from '../../src/scaling/rules.ts'

const reference = { bs: 256, lr: 0.1 }

describe('scaledLearningRates', () => {
  it('gives 3.2, 0.1 · √32 and 0.1 for 8192 from 256 at 0.1 (Goyal et al., table 2a)', () => {
    const { linear, squareRoot, fixed } = scaledLearningRates(reference, 8192)
    expect(linear).toBe(3.2)
    expect(squareRoot).toBeCloseTo(0.5656854, 7)
    expect(fixed).toBe(0.1)
  })

  it('gives 0.15 for batch size 120 from the reference points at 96 and 128 (0.12 · 1.25, 0.16 · 0.9375)', () => {
    expect(scaledLearningRates({ bs: 96, lr: 0.12 }, 120).linear).toBe(0.15)
    expect(scaledLearningRates({ bs: 128, lr: 0.16 }, 120).linear).toBe(0.15)
  })
})

describe('learningRateByPower', () => {
  it('is the fixed, the square root and the linear rule at 0, 1/2 and 1', () => {
    const rates = [0, 0.5, 1].map(alpha => learningRateByPower(reference, 1024, alpha))
    expect(rates).toEqual([0.1, 0.2, 0.4])
  })
})

describe('nearestRule', () => {
  it('knows the rules of table 2a by their rates, and how many doublings a rate is off', () => {
    expect(nearestRule(reference, { bs: 8192, lr: 3.2 })).toEqual({ rule: 'linear', deviation: 0 })
    expect(nearestRule(reference, { bs: 8192, lr: 0.565685424949238 })?.rule).toBe('squareRoot')
    expect(nearestRule(reference, { bs: 8192, lr: 0.1 })?.rule).toBe('fixed')
    expect(nearestRule(reference, { bs: 8192, lr: 1.6 })).toEqual({ rule: 'linear', deviation: -1 })
  })

  it('says nothing at the batch size of the reference, where the rules agree', () => {
    expect(nearestRule(reference, { bs: 256, lr: 0.2 })).toBeNull()
  })
})
