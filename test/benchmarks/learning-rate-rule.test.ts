import { describe, expect, it } from 'vitest'
import type { LearningRateForm } from '../../src/benchmarks/learning-rate-form.ts'
import { allowsLearningRate, isInForce } from '../../src/benchmarks/learning-rate-rule.ts'
import { learningRateText } from '../../src/benchmarks/learning-rate-text.ts'

const allows = (form: LearningRateForm, globalBatchSize: number, learningRate: number) =>
  allowsLearningRate(form, { globalBatchSize, learningRate })

// Oracles: the CHECKs of opt_base_learning_rate in the rule files of mlcommons/logging 7bbf792, worked out by hand.
// test/advise/rules-in-files.test.ts runs the files themselves over a grid.
describe('allowsLearningRate', () => {
  it('takes multiples of a quantum within 1e-5, and fractions of it below a batch size', () => {
    const form: LearningRateForm = { kind: 'multiple', quantum: 0.02, fractionBelowBatchSize: 16 }
    expect(0.14 / 0.02).not.toBe(7)
    expect(allows(form, 112, 0.14)).toBe(true)
    expect(allows(form, 120, 0.15)).toBe(false)
    expect(allows(form, 15, 0.005)).toBe(true)
    expect(allows(form, 16, 0.005)).toBe(false)
  })

  it('takes listed values alone', () => {
    const form: LearningRateForm = { kind: 'one-of', values: [2e-5, 3e-5] }
    expect([2e-5, 2.5e-5, 3e-5].map(rate => allows(form, 2048, rate))).toEqual([true, false, true])
  })

  it('takes the learning rate proportional to the batch size to the last bit: LR * 1152 = BS * 8e-5', () => {
    const form: LearningRateForm = { kind: 'proportional', rate: 8e-5, batchSize: 1152 }
    expect(allows(form, 1152, 8e-5)).toBe(true)
    expect(allows(form, 2304, 1.6e-4)).toBe(true)
    expect(allows(form, 1152, 8.00000000001e-5)).toBe(false)
  })

  it('takes the square-root rule to 1e-9: 2.4e-5 at 16384 is 4.8e-5 at four times that', () => {
    const form: LearningRateForm = { kind: 'square-root', rate: 2.4e-5, batchSize: 16384 }
    expect(allows(form, 65536, 4.8e-5)).toBe(true)
    expect(allows(form, 65536, 4.8e-5 + 2e-9)).toBe(false)
    expect(allows(form, 65536, 4.8e-5 + 5e-10)).toBe(true)
  })

  it('tells above 0 from 0 or above', () => {
    expect(allows({ kind: 'positive' }, 1, 0)).toBe(false)
    expect(allows({ kind: 'not-negative' }, 1, 0)).toBe(true)
    expect(allows({ kind: 'not-negative' }, 1, -0.1)).toBe(false)
  })
})

describe('isInForce', () => {
  it('holds from the first to the last ruleset, both included', () => {
    const rule = { since: '2.0.0', until: '3.1.0', kind: 'positive' } as const
    const rulesets = ['1.1.0', '2.0.0', '3.1.0', '4.0.0']
    expect(rulesets.map(ruleset => isInForce(rule, ruleset))).toEqual([false, true, true, false])
  })
})

describe('learningRateText', () => {
  it.each<[LearningRateForm, string]>([
    [{ kind: 'multiple', quantum: 0.02 }, 'K * 0.02'],
    [
      { kind: 'multiple', quantum: 0.02, fractionBelowBatchSize: 16 },
      'K * 0.02, or 0.02 / K below batch size 16',
    ],
    [{ kind: 'one-of', values: [2e-5, 3e-5] }, '0.00002 or 0.00003'],
    [{ kind: 'proportional', rate: 8e-5, batchSize: 1152 }, 'batch size * 0.00008 / 1152, to the last bit'],
    [{ kind: 'square-root', rate: 1e-6, batchSize: 256 }, '0.000001 * sqrt(batch size / 256)'],
    [{ kind: 'positive' }, 'above 0'],
    [{ kind: 'not-negative' }, '0 or above'],
  ])('says %j as words', (form, words) => {
    expect(learningRateText(form)).toBe(words)
  })
})
