import { describe, expect, it } from 'vitest'
import { setIdentity } from '../../src/files/set-identity.ts'

describe('setIdentity', () => {
  it('reads usage, ruleset and benchmark from the path, as mlcommons/logging lays its sets out', () => {
    expect(setIdentity('a/hpc_2.0.0/rcps_oc20.json', { usage: 'training', ruleset: '1.1.0' })).toEqual({
      usage: 'hpc',
      ruleset: '2.0.0',
      benchmark: 'oc20',
    })
  })

  it('takes what is given, else the latest ruleset, where the path does not say', () => {
    expect(setIdentity('rcps_ssd.json', { usage: 'training', ruleset: '1.1.0' }).ruleset).toBe('1.1.0')
    expect(setIdentity('hpc_2.0.0/more/new.json', { usage: 'hpc' })).toEqual({
      usage: 'hpc',
      ruleset: '3.0.0',
      benchmark: null,
    })
  })
})
