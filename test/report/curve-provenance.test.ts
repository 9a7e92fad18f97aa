import { describe, expect, it } from 'vitest'
import { curveProvenance } from '../../src/report/curve-provenance.ts'

describe('curveProvenance', () => {
  it('has the ruleset, the choices with their defaults, and each file once', () => {
    expect(curveProvenance({ usage: 'hpc', ruleset: '2.0.0' }, ['a', 'b', 'a'])).toEqual({
      facts: [
        ['Ruleset', 'hpc 2.0.0'],
        ['RCP set', 'pruned (reference)'],
        ['Standard deviation', 'of all runs'],
      ],
      inputs: [{ path: 'a' }, { path: 'b' }],
    })
  })
})
