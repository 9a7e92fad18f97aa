import { describe, expect, it } from 'vitest'
import type { LogValue } from '../../src/python/log-value.ts'
import { learningRateMembers, learningRateOf, optimizerKey } from '../../src/runs/learning-rate.ts'
import { benchmarkOf } from '../support/rcp.ts'

describe('optimizerKey', () => {
  it('names the optimizer of the log, where there is one', () => {
    expect(optimizerKey('{opt_name}_epsilon', { opt_name: 'lars' })).toBe('lars_epsilon')
    expect(optimizerKey('{opt_name}_epsilon', { opt_name: 'LARS' })).toBe('lars_epsilon')
    expect(optimizerKey('{opt_name}_epsilon', {})).toBeNull()
    expect(optimizerKey('epsilon', {})).toBe('epsilon')
  })
})

describe('learningRateOf', () => {
  it('takes opt_base_learning_rate where the benchmark is not known', () => {
    expect(learningRateOf({ opt_base_learning_rate: 0.12 }, undefined)).toEqual({
      member: 'opt_base_learning_rate',
      value: 0.12,
    })
    expect(learningRateOf({ opt_base_learning_rate: 'auto' }, undefined)).toBeNull()
    expect(learningRateOf({}, undefined)).toBeNull()
  })

  it("takes the first of the benchmark's keys that holds a number", () => {
    const resnet = benchmarkOf('resnet')
    const both = { lars_opt_base_learning_rate: 17, sgd_opt_base_learning_rate: 8 }
    const rateOf = (hyperparameters: Readonly<Record<string, LogValue>>, benchmark = resnet) =>
      learningRateOf(hyperparameters, benchmark)?.value
    expect(rateOf({ opt_name: 'sgd', ...both })).toBe(8)
    expect(rateOf({ ...both })).toBe(17)
    expect(rateOf({ sgd_opt_base_learning_rate: 8 })).toBe(8)
    expect(rateOf({ opt_base_learning_rate: 9 })).toBe(9)
    expect(rateOf({ opt_lr: 0.01, opt_base_learning_rate: 0.5 }, benchmarkOf('deepcam'))).toBe(0.01)
  })

  it('takes the optimizer of a record from the member that is made of opt_name', () => {
    const record = { optimizer: 'sgd', lars_opt_base_learning_rate: 17, sgd_opt_base_learning_rate: 8 }
    expect(learningRateOf(record, benchmarkOf('resnet'))).toEqual({
      member: 'sgd_opt_base_learning_rate',
      value: 8,
    })
  })

  it('falls back on opt_base_learning_rate where the benchmark has other keys', () => {
    const minigo = benchmarkOf('minigo')
    expect(learningRateMembers({}, minigo)).toEqual(['lr_rates', 'opt_base_learning_rate'])
    expect(learningRateOf({ lr_rates: '0.01, 0.001', opt_base_learning_rate: 0.2 }, minigo)?.value).toBe(0.2)
  })
})
