import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import type { LogValue } from '../../../src/python/log-value.ts'
import { memberValue } from '../../../src/rcp/regenerate/member-source.ts'
import { run } from '../../support/run.ts'

const value = (benchmark: string, member: string, hyperparameters: Record<string, LogValue>) =>
  memberValue(member, run({ globalBatchSize: 16, hyperparameters }), builtIn.find('training', benchmark)!)

describe('memberValue', () => {
  it('takes the key of the same name first', () => {
    expect(value('llama2_70b_lora', 'lora_r', { lora_r: 16, lora_rank: 8 })).toBe(16)
  })

  it('takes the other name under which published logs have the member', () => {
    expect(value('llama2_70b_lora', 'lora_r', { lora_rank: 8 })).toBe(8)
    expect(value('rnnt', 'model_eva_ema_factor', { model_eval_ema_factor: 0.99 })).toBe(0.99)
  })

  it('puts the optimizer that the log names before the key, in whatever case it is written', () => {
    const logged = { opt_name: 'SGD', sgd_opt_momentum: 0.8, lars_opt_momentum: 0.9 }
    expect(value('resnet', 'opt_momentum', logged)).toBe(0.8)
    expect(value('resnet', 'optimizer', logged)).toBe('SGD')
  })

  it('counts steps as samples where the record does', () => {
    const member = 'opt_learning_rate_warmup_samples'
    expect(value('llama31_8b', member, { opt_learning_rate_warmup_steps: 256 })).toBe(4096)
    expect(value('llama31_8b', member, { [member]: 256 })).toBe(256)
  })

  it('is undefined where the log has no such key, be it a name that every object has', () => {
    expect(value('unet3d', 'opt_initial_learning_rate', {})).toBeUndefined()
    expect(value('unet3d', 'constructor', {})).toBeUndefined()
  })
})
