import { describe, expect, it } from 'vitest'
import { plainJson } from '../../../src/rcp/regenerate/plain-json.ts'

describe('plainJson', () => {
  it('writes lists of plain values on one line and members one per line', () => {
    expect(plainJson({ a: [1, 'x', null], b: { c: [] } }, '\n')).toBe(
      '{\n  "a": [1, "x", null],\n  "b": {\n    "c": []\n  }\n}',
    )
    expect(plainJson([{ a: 1 }, { a: 2 }], '\n')).toBe('[\n  {\n    "a": 1\n  },\n  {\n    "a": 2\n  }\n]')
  })

  it('writes all on one line where no line end is given, and JSON.parse reads it back', () => {
    const value = { a: [{ b: [1, [2]] }], 'c"': {}, d: '\n' }
    const text = plainJson(value, '')
    expect(text).toBe('{"a": [{"b": [1, [2]]}], "c\\"": {}, "d": "\\n"}')
    expect(JSON.parse(text)).toEqual(value)
  })
})
