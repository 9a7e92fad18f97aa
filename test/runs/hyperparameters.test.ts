import { describe, expect, it } from 'vitest'
import { Hyperparameters, isHyperparameter } from '../../src/runs/hyperparameters.ts'

describe('isHyperparameter', () => {
  it('takes what is set before a run', () => {
    const keys = [
      'opt_momentum',
      'lars_epsilon',
      'lora_rank',
      'train_samples',
      'max_steps',
      'global_batch_size',
    ]
    expect(keys.filter(isHyperparameter)).toEqual(keys)
  })

  it('leaves what happens in a run and who submits it', () => {
    const keys = ['submission_org', 'run_stop', 'epoch_num', 'eval_accuracy', 'seed', 'loss', 'throughput']
    expect(keys.filter(isHyperparameter)).toEqual([])
  })
})

describe('Hyperparameters', () => {
  it('has the last value of each key, by key, and the line of the first change', () => {
    const settings = new Hyperparameters()
    settings.add('opt_momentum', 0.9, 1)
    settings.add('a_steps', [1, 2], 2)
    settings.add('a_steps', [1, 2], 3)
    settings.add('opt_momentum', 0.8, 4)
    settings.add('opt_momentum', 0.7, 5)
    settings.add('opt_momentum', null, 6)
    expect(Object.entries(settings.values())).toEqual([
      ['a_steps', [1, 2]],
      ['opt_momentum', 0.7],
    ])
    expect(settings.changing()).toEqual([['opt_momentum', 4]])
  })
})
