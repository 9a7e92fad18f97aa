import { describe, expect, it } from 'vitest'
import { provenanceOf } from '../../src/report/provenance-of.ts'

describe('provenanceOf', () => {
  it('has each file once, in the order of reading', () => {
    expect(provenanceOf([['Rules', 'r']], ['b', 'a', 'b'])).toEqual({
      facts: [['Rules', 'r']],
      inputs: [{ path: 'b' }, { path: 'a' }],
    })
  })
})
