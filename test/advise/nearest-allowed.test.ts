import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestAllowed } from '../../src/advise/nearest-allowed.ts'
import type { LearningRateForm } from '../../src/benchmarks/learning-rate-form.ts'
import { allowsLearningRate } from '../../src/benchmarks/learning-rate-rule.ts'

const nearest = (form: LearningRateForm | null, globalBatchSize: number, wanted: number | null) =>
  nearestAllowed(
    { form, allows: point => form !== null && allowsLearningRate(form, point) },
    globalBatchSize,
    wanted,
  )

const multiples: LearningRateForm = { kind: 'multiple', quantum: 0.02, fractionBelowBatchSize: 16 }

describe('nearestAllowed', () => {
  it('is the learning rate itself where it is allowed', () => {
    expect(nearest(multiples, 96, 0.12)).toEqual([0.12])
  })

  it('names the multiples below and above', () => {
    expect(nearest(multiples, 120, 0.15)).toEqual([0.14, 0.16])
  })

  it('names only the quantum below it, and whole fractions of it where the batch size is small', () => {
    expect(nearest(multiples, 96, 0.015)).toEqual([0.02])
    expect(nearest(multiples, 8, 0.015)).toEqual([0.01, 0.02])
    expect(nearest(multiples, 8, 0.0045)).toEqual([0.004, 0.005])
  })

  it('names listed values, all of them where no learning rate is wanted', () => {
    const form: LearningRateForm = { kind: 'one-of', values: [2e-5, 3e-5] }
    expect(nearest(form, 2048, 2.5e-5)).toEqual([2e-5, 3e-5])
    expect(nearest(form, 2048, 1e-5)).toEqual([2e-5])
    expect(nearest(form, 2048, null)).toEqual([2e-5, 3e-5])
  })

  it('names the one value of a formula', () => {
    expect(nearest({ kind: 'square-root', rate: 2.4e-5, batchSize: 16384 }, 65536, 1e-3)).toEqual([4.8e-5])
    expect(nearest({ kind: 'proportional', rate: 8e-5, batchSize: 1152 }, 2304, null)).toEqual([1.6e-4])
  })

  it('names 0 for a negative learning rate, and nothing where any positive one would do', () => {
    expect(nearest({ kind: 'not-negative' }, 1, -1)).toEqual([0])
    expect(nearest({ kind: 'positive' }, 1, 0)).toEqual([])
  })

  it('names nothing for a rule of no known form', () => {
    expect(nearest(null, 1, 0.1)).toEqual([])
  })

  it('names only learning rates that the rule allows', () => {
    const forms = fc.oneof(
      fc.constant(multiples),
      fc.record({
        kind: fc.constantFrom('proportional' as const, 'square-root' as const),
        rate: fc.double({ min: 1e-6, max: 1, noNaN: true }),
        batchSize: fc.integer({ min: 1, max: 65536 }),
      }),
    )
    const wanted = fc.double({ min: 1e-7, max: 10, noNaN: true })
    fc.assert(
      fc.property(forms, fc.integer({ min: 1, max: 65536 }), wanted, (form, globalBatchSize, rate) => {
        for (const learningRate of nearest(form, globalBatchSize, rate)) {
          expect(allowsLearningRate(form, { globalBatchSize, learningRate })).toBe(true)
        }
      }),
    )
  })
})
