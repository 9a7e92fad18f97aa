import { describe, expect, it } from 'vitest'
import { setText } from '../../../src/rcp/lint/set-text.ts'

const text =
  '{\n  "a": {\n    "BS": 8,\n    "Hyperparams": {\n      "lr": 1\n    }\n  },\n  "a": {\n    "BS": 9 }\n}'

describe('setText', () => {
  it('has the line of a member, of the last where there are two, and of what is around a missing one', () => {
    const { lineOf } = setText(text.replace('"a": {\n    "BS": 9', '"b": {\n    "BS": 9'))
    expect([lineOf('a'), lineOf('a', 'BS'), lineOf('a', 'Hyperparams', 'lr')]).toEqual([2, 3, 5])
    expect([lineOf('a', 'Hyperparams', 'x'), lineOf('c'), lineOf('b', 'BS')]).toEqual([4, null, 9])
    expect(setText(text).lineOf('a', 'BS')).toBe(9)
  })

  it('counts lines that end with CRLF, behind a byte order mark', () => {
    expect(setText(`\uFEFF${text.replaceAll('\n', '\r\n')}`).lineOf('a', 'BS')).toBe(9)
  })

  it('lists members and what stands twice', () => {
    expect(setText(text).membersOf('a')).toEqual(['BS'])
    expect(setText(text).duplicates).toEqual([{ path: ['a'], line: 8 }])
  })
})
