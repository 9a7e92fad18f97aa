import { describe, expect, it } from 'vitest'
import { inlineProvenance, runProvenance } from '../../../src/rcp/regenerate/provenance.ts'
import { run } from '../../support/run.ts'

const source = { ruleset: '6.0.0', toolVersion: '0.1.0' }

describe('runProvenance', () => {
  it('has what a reader needs to find the run again, null where the log does not say', () => {
    expect(runProvenance(run({ file: 'a/result_0.txt' }))).toEqual({
      file: 'a/result_0.txt',
      sha256: null,
      seeds: [],
      platform: null,
      framework: null,
      value: null,
    })
    const logged = run({ hyperparameters: { framework: 'PyTorch 2.7' } })
    expect(runProvenance(logged).framework).toBe('PyTorch 2.7')
  })
})

describe('inlineProvenance', () => {
  it('puts the runs behind those that the record has', () => {
    const earlier = inlineProvenance([run({ file: 'one' })], source)
    expect(inlineProvenance([run({ file: 'two' })], source, earlier)).toMatchObject({
      tool: 'mlperf-rcp 0.1.0',
      ruleset: '6.0.0',
      runs: [{ file: 'one' }, { file: 'two' }],
    })
  })

  it('passes over a member of that name that is something else', () => {
    for (const earlier of ['by hand', 3, null, [], { runs: 5 }]) {
      expect(inlineProvenance([run({ file: 'two' })], source, earlier)).toMatchObject({
        runs: [{ file: 'two' }],
      })
    }
  })
})
