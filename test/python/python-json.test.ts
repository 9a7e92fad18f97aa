import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePythonJson } from '../../src/python/python-json.ts'

describe('parsePythonJson', () => {
  it('takes what json.loads takes beyond JSON: NaN and the infinities, outside of strings', () => {
    expect(parsePythonJson('{"a": NaN, "b": [Infinity, -Infinity], "c": "NaN"}')).toEqual({
      a: Number.NaN,
      b: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      c: 'NaN',
    })
  })

  it('reads the last of equal names and an own member __proto__, as json.loads does', () => {
    expect(parsePythonJson('{"a": 1, "a": NaN}')).toEqual({ a: Number.NaN })
    expect(Object.keys(parsePythonJson('{"__proto__": NaN}') as object)).toEqual(['__proto__'])
  })

  it.each([
    // Text, and msg and colno of the JSONDecodeError that json.loads of Python 3.11.2 raises for it.
    ['-NaN', 'Expecting value', 1],
    ['{NaN: 1}', 'Expecting property name enclosed in double quotes', 2],
    ['1Infinity', 'Extra data', 2],
    ['Infinity5', 'Extra data', 9],
    ['{"a" 1}', "Expecting ':' delimiter", 6],
    ['{"a": 1,}', 'Expecting property name enclosed in double quotes', 9],
    ['[1 2]', "Expecting ',' delimiter", 4],
    ['[1,]', 'Expecting value', 4],
    ['{"a": "b', 'Unterminated string starting at', 7],
    ['{"a": "b\tc"}', 'Invalid control character at', 9],
    ['"\\x"', 'Invalid \\escape', 2],
    ['"\\u12"', 'Invalid \\uXXXX escape', 3],
    ['"\\', 'Unterminated string starting at', 1],
    ['{"a": 1} x', 'Extra data', 10],
    ['', 'Expecting value', 1],
    ['  ', 'Expecting value', 3],
    ['{', 'Expecting property name enclosed in double quotes', 2],
    ['{"a"', "Expecting ':' delimiter", 5],
    ['{"a": 1', "Expecting ',' delimiter", 8],
    ['[NaN}', "Expecting ',' delimiter", 5],
    ['{"a":NaN "b"}', "Expecting ',' delimiter", 10],
    ['01', 'Extra data', 2],
    ['1.', 'Extra data', 2],
    ['tru', 'Expecting value', 1],
  ])('refuses %j with the message and the column of json.loads', (text, message, column) => {
    expect(() => parsePythonJson(text)).toThrow(
      expect.objectContaining({ message: `${message}: column ${column}`, column }),
    )
  })

  it('reads any JSON value beside a NaN as JSON.parse reads it alone', () => {
    fc.assert(
      fc.property(fc.json(), json => {
        expect(parsePythonJson(`[NaN, ${json} ]`)).toEqual([Number.NaN, JSON.parse(json)])
      }),
    )
  })

  it('refuses nesting without end instead of running out of stack', () => {
    expect(() => parsePythonJson('['.repeat(1_000_000))).toThrow('Nested too deeply')
  })
})
