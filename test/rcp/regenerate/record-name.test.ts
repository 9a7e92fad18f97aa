import { describe, expect, it } from 'vitest'
import { recordName } from '../../../src/rcp/regenerate/record-name.ts'

const benchmark = { recordName: 'rnnt_ref_{bs}' }
const named = (...names: string[]) => names.map(name => ({ name }))

describe('recordName', () => {
  it('takes the benchmark’s pattern in a set without records, or with names of another kind', () => {
    expect(recordName([], benchmark, 512)).toBe('rnnt_ref_512')
    expect(recordName(named('first', 'second'), benchmark, 512)).toBe('rnnt_ref_512')
  })

  it('takes what most records of the set have before their batch size (upstream 2.0.0: rnn_t_ref_1.5k)', () => {
    expect(recordName(named('rnn_t_ref_1k', 'rnn_t_ref_1.5k', 'rnnt_ref_6k'), benchmark, 4096)).toBe(
      'rnn_t_ref_4096',
    )
    expect(recordName(named('ssd_ref_1024_s128'), benchmark, 2048)).toBe('ssd_ref_2048')
  })
})
