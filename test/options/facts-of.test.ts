import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/options/facts-of.ts'
import { bertTrainSamples, match, rcpSet } from '../../src/options/judging.ts'
import { usage } from '../../src/options/ruleset.ts'
import { datasetSize } from '../../src/options/sources.ts'
import { perform } from '../../src/stages/perform.ts'
import { stages } from '../../src/stages/registry.ts'
import { requestOf } from '../../src/stages/request-of.ts'
import { fixture } from '../support/cli.ts'

describe('facts of options', () => {
  it('are the values that can change an answer, with the meaning of a choice', () => {
    const values = { usage: 'hpc', rcpSet: 'full', bertTrainSamples: true, datasetSize: 5 }
    expect(factsOf([usage, rcpSet, bertTrainSamples, datasetSize], values)).toEqual([
      ['Usage', 'hpc: MLPerf HPC'],
      ['RCP set', 'full: every record'],
      ['Samples of bert from train_samples', 'yes'],
    ])
  })

  it('leave out what is not given and flags that are off', () => {
    expect(factsOf([match, bertTrainSamples], { bertTrainSamples: false })).toEqual([])
  })

  it('are in the provenance of check: also how records are matched', async () => {
    const stage = await stages.check()
    const given = { ruleset: '1.1.0', rcps: fixture('rcps'), match: 'hyperparameters' }
    const request = requestOf(stage.declaration, { inputs: [fixture('round')] } as never, given as never)
    const { report } = await perform(stage, request as never)
    const facts = Object.fromEntries(report.provenance!.facts)
    expect(facts['Record by']).toMatch(/^hyperparameters/)
    expect(facts.Ruleset).toBe('1.1.0')
  })
})
