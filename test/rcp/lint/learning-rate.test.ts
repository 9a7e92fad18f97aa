import { describe, expect, it } from 'vitest'
import { learningRateOf } from '../../../src/rcp/lint/learning-rate.ts'
import { benchmarkOf, record } from '../../support/rcp.ts'

describe('learningRateOf', () => {
  it('takes the first key of the table that is a number: opt_lr for deepcam', () => {
    const deepcam = { ...record('deepcam', 128, [9]), hyperparameters: { opt_lr: 0.001, opt_eps: 1e-8 } }
    expect(learningRateOf(deepcam, benchmarkOf('deepcam'))).toEqual({ member: 'opt_lr', value: 0.001 })
  })

  it('finds the plain member of a resnet record, whose logs name the optimizer in the key', () => {
    const resnet = { ...record('resnet', 4096, [39]), hyperparameters: { opt_base_learning_rate: 10.5 } }
    expect(learningRateOf(resnet, benchmarkOf('resnet'))?.value).toBe(10.5)
  })

  it('is null where there is none, or text', () => {
    const text = { ...record('maskrcnn', 96, [14]), hyperparameters: { opt_base_learning_rate: 'TBD' } }
    expect(learningRateOf(text, benchmarkOf('maskrcnn'))).toBe(null)
  })
})
