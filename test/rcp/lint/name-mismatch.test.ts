import { describe, expect, it } from 'vitest'
import { nameMismatch } from '../../../src/rcp/lint/name-mismatch.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

const named = (name: string, bs: number, members = {}) => setLines(recordLine(bs, [14], { name, ...members }))

describe('nameMismatch', () => {
  it('is an error where name and BS differ', () => {
    expect(found(nameMismatch, named('maskrcnn_ref_69', 96))).toEqual([
      'error 2: the name says batch size 69, but BS is 96',
    ])
  })

  it('reads thousands as upstream writes them: rnn_t_ref_1.5k is 1536 (mlcommons/logging 7bbf792)', () => {
    const text = named('rnn_t_ref_1.5k', 1536, { Benchmark: 'rnnt' })
    expect(found(nameMismatch, text, '2.0.0', 'rnnt')).toEqual(['note 2: the usual name is rnnt_ref_1536'])
  })

  it('warns of another benchmark, as in the set of 3.1.0 for stable diffusion (mlcommons/logging 7bbf792)', () => {
    const text = named('sd_ref_512', 512, { Benchmark: 'sd' })
    expect(found(nameMismatch, text, '3.1.0', 'stable_diffusion')).toEqual([
      'warning 2: Benchmark is "sd" in a set of stable_diffusion',
    ])
  })

  it('says nothing of the usual name, nor of names of an unknown benchmark', () => {
    expect(found(nameMismatch, named('maskrcnn_ref_96', 96))).toEqual([])
    expect(found(nameMismatch, named('anything', 96), '1.1.0', 'toy')).toEqual([])
  })
})
