import { describe, expect, it } from 'vitest'
import { duplicateMember } from '../../../src/rcp/lint/duplicate-member.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'

describe('duplicateMember', () => {
  it('names the later of two records with one name, as only that is read (RFC 8259, section 4)', () => {
    const text = setLines(recordLine(8, [1]), recordLine(8, [2]))
    expect(found(duplicateMember, text)).toEqual(['error 3: "toy_ref_8" occurs twice; only the last counts'])
  })

  it('looks into records and their hyperparameters', () => {
    const text = setLines(
      recordLine(8, [1]).replace('"BS":8', '"BS":8,\n"BS":9').replace('{}', '{"a":1,"a":2}'),
      recordLine(16, [1]),
    )
    expect(found(duplicateMember, text)).toEqual([
      'error 3: "BS" occurs twice; only the last counts',
      'error 3: "a" occurs twice; only the last counts',
    ])
  })
})
