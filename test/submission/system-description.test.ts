import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkSystemDescription, readSystemDescription } from '../../src/submission/system-description.ts'
import { fixture } from '../support/cli.ts'
import { descriptionFile } from '../support/submission-package.ts'

const sound = JSON.parse(readFileSync(fixture(`package/${descriptionFile}`), 'utf8'))
const codes = (changes: object, usage: 'training' | 'hpc' = 'training', ruleset = '1.1.0') =>
  checkSystemDescription('a.json', { ...sound, ...changes }, usage, ruleset).map(({ code }) => code)

describe('readSystemDescription', () => {
  const read = (content: string | Uint8Array | null) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const description = readSystemDescription({ path: 'a.json', content: bytes })
    return 'fields' in description ? description.fields : description.finding.message
  }

  it('reads JSON as Python does: NaN is a number, the last of two equal keys counts', () => {
    expect(read('{"a": NaN, "b": 1, "b": 2}')).toEqual({ a: Number.NaN, b: 2 })
  })

  it.each([
    ['no JSON', '{"a": 1', /column 8/],
    ['nothing', '', /column 1/],
    ['a list', '[]', /not a JSON object/],
    ['null', 'null', /not a JSON object/],
    ['a mark of byte order', '\ufeff{}', /column 1/],
    ['Latin-1', Buffer.from('{"a": "\xe9"}', 'latin1'), /not UTF-8/],
    ['a file that cannot be read', null, /not a readable file/],
  ])('has a finding for %s, on which the reference crashes', (_name, content, message) => {
    expect(read(content)).toMatch(message)
  })
})

/** Oracle: system_desc_checker of mlcommons/logging 7bbf792, and its list of 33 fields. */
describe('checkSystemDescription', () => {
  it('asks for 33 fields', () => {
    const found = checkSystemDescription('a.json', {}, 'training', '1.1.0')
    expect(found).toHaveLength(33)
    expect(found.map(({ message }) => message)).toContain('the field accelerator_on-chip_memories is missing')
    expect(codes({})).toEqual([])
  })

  it('asks for text in the seven fields that the reference joins', () => {
    const numbers = Object.fromEntries(Object.keys(sound).map(field => [field, 1]))
    expect(codes(numbers)).toEqual(new Array(7).fill('system-field-not-text'))
  })

  it('looks at the status in training from 4.0 on, letter by letter', () => {
    expect(codes({ status: 'onprem' }, 'training', '3.1.0')).toEqual([])
    expect(codes({ status: 'onprem' }, 'training', '4.0.0')).toEqual(['wrong-system-status'])
    expect(codes({ status: 'Preview ' }, 'training', '5.1.0')).toEqual(['wrong-system-status'])
    expect(codes({ status: 'Available cloud' }, 'training', '5.1.0')).toEqual([])
    expect(codes({ status: 'onprem' }, 'hpc', '3.0.0')).toEqual([])
  })
})
