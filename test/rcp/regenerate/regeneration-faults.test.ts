import { describe, expect, it } from 'vitest'
import {
  mixedHyperparameters,
  otherMembers,
  otherRecord,
} from '../../../src/rcp/regenerate/regeneration-faults.ts'
import { run } from '../../support/run.ts'

const record = {
  name: 'a_ref_8',
  benchmark: 'a',
  globalBatchSize: 8,
  hyperparameters: { lr: 0.1, betas: [0.9, 0.99] },
  epochs: [3],
  extra: {},
}

describe('otherMembers', () => {
  it('compares by value: lists too, and a number is not its text', () => {
    expect(otherMembers(record, { hyperparameters: { betas: [0.9, 0.99], lr: 1e-1 }, runs: [] })).toEqual([])
    expect(otherMembers(record, { hyperparameters: { betas: [0.99, 0.9], lr: '0.1' }, runs: [] })).toEqual([
      'betas',
      'lr',
    ])
  })
})

describe('otherRecord', () => {
  it('names the values where the hyperparameters are the same', () => {
    const at = (value: number) => run({ convergence: { value, unit: 'epochs', quality: null } })
    const of = (epochs: number[], logged: number[]) =>
      otherRecord({ ...record, epochs }, { hyperparameters: { lr: 0.1 }, runs: logged.map(at) }).message
    expect(of([3, 4, 5], [3, 6, 7])).toBe(
      'a_ref_8 is in the set with different values (2 of 3; number 2 is 4, logged 6).',
    )
    expect(of([3, 4], [3])).toBe('a_ref_8 is in the set with different values (2, logged 1).')
  })
})

describe('mixedHyperparameters', () => {
  it('names the members that differ and no other', () => {
    const groups = [
      { hyperparameters: { lr: 0.1, steps: 5 }, runs: [run({}), run({})] },
      { hyperparameters: { lr: 0.1 }, runs: [run({})] },
    ]
    expect(mixedHyperparameters(groups).message).toBe('The runs differ: steps 5 (2 runs), none (1 runs).')
  })
})
