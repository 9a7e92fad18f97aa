import { describe, expect, it } from 'vitest'
import { learningRateOf, optimizerKey } from '../../src/runs/learning-rate.ts'
import { benchmarkOf } from '../support/rcp.ts'

describe('optimizerKey', () => {
  it('names the optimizer of the log, where there is one', () => {
    expect(optimizerKey('{opt_name}_epsilon', { opt_name: 'lars' })).toBe('lars_epsilon')
    expect(optimizerKey('{opt_name}_epsilon', {})).toBeNull()
    expect(optimizerKey('epsilon', {})).toBe('epsilon')
  })
})

describe('learningRateOf', () => {
  it('takes opt_base_learning_rate where the benchmark is not known', () => {
    expect(learningRateOf({ opt_base_learning_rate: 0.12 }, undefined)).toBe(0.12)
    expect(learningRateOf({ opt_base_learning_rate: 'auto' }, undefined)).toBeNull()
    expect(learningRateOf({}, undefined)).toBeNull()
  })

  it("takes the first of the benchmark's keys that holds a number", () => {
    const resnet = benchmarkOf('resnet')
    expect(
      learningRateOf(
        { opt_name: 'sgd', lars_opt_base_learning_rate: 17, sgd_opt_base_learning_rate: 8 },
        resnet,
      ),
    ).toBe(8)
    expect(learningRateOf({ sgd_opt_base_learning_rate: 8 }, resnet)).toBe(8)
    expect(learningRateOf({ opt_base_learning_rate: 9 }, resnet)).toBe(9)
    expect(learningRateOf({ opt_lr: 0.01 }, benchmarkOf('deepcam'))).toBe(0.01)
  })
})
