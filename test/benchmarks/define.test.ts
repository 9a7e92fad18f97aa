import { describe, expect, it } from 'vitest'
import { defineBenchmark, epochNumber } from '../../src/benchmarks/define.ts'

describe('defineBenchmark', () => {
  it('fills in what most benchmarks share', () => {
    expect(defineBenchmark({ name: 'toy', usage: 'hpc', runsPerSubmission: 5 })).toEqual({
      name: 'toy',
      usage: 'hpc',
      runsPerSubmission: 5,
      trimmedPerSide: 1,
      judged: true,
      convergence: [epochNumber],
      evaluations: [],
      recordMember: 'Epochs to converge',
      recordName: 'toy_ref_{bs}',
      learningRateKeys: ['opt_base_learning_rate'],
      hyperparameters: ['opt_base_learning_rate'],
      memberSources: {},
    })
  })

  it('lets a row say otherwise', () => {
    const row = { name: 'toy', usage: 'hpc', runsPerSubmission: 5, recordName: 't_{bs}' } as const
    expect(defineBenchmark(row).recordName).toBe('t_{bs}')
  })
})
