import { describe, expect, it } from 'vitest'
import { recordMembers } from '../../../src/rcp/regenerate/record-members.ts'

const record = {
  name: 'a_ref_8',
  benchmark: 'a',
  globalBatchSize: 8,
  hyperparameters: { lr: 1 },
  epochs: [3],
  extra: { Precision: 'BF16', Note: 'odd', Creator: 'X' },
}
const order = (like: string[]) => Object.keys(recordMembers(record, 'Epochs to converge', like))

describe('recordMembers', () => {
  it('has the order of most upstream records where there is none to follow', () => {
    expect(order(['Note'])).toEqual([
      'Benchmark',
      'Creator',
      'Precision',
      'BS',
      'Hyperparams',
      'Epochs to converge',
      'Note',
    ])
  })

  it('follows the order of another record and puts what that lacks behind its usual predecessor', () => {
    expect(order(['BS', 'Benchmark', 'Epochs to converge', 'Note', 'Hyperparams'])).toEqual([
      'BS',
      'Benchmark',
      'Creator',
      'Precision',
      'Epochs to converge',
      'Note',
      'Hyperparams',
    ])
  })

  it('writes the values under the member that is asked for', () => {
    expect(recordMembers(record, 'samples to converge', ['Note'])).toMatchObject({
      Benchmark: 'a',
      BS: 8,
      'samples to converge': [3],
    })
  })
})
