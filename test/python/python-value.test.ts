import { describe, expect, it } from 'vitest'
import { Budget } from '../../src/python/budget.ts'
import { readPythonValue } from '../../src/python/python-value.ts'
import { toText } from '../../src/python/to-text.ts'

/** Each second member is what Python 3.11 prints for `repr(json.loads(text))`. */
const cases = [
  ['6', '6'],
  ['6.0', '6.0'],
  ['-0', '0'],
  ['-0.0', '-0.0'],
  ['1e3', '1000.0'],
  ['1E-7', '1e-07'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['1e999', 'inf'],
  ['[NaN, Infinity, -Infinity]', '[nan, inf, -inf]'],
  [' { "a" : [ 1 , { } , [ ] ] , "b" : null } ', "{'a': [1, {}, []], 'b': None}"],
  ['{"a": 1, "b": 2, "a": 3}', "{'a': 3, 'b': 2}"],
  ['{"__proto__": 1, "constructor": true}', "{'__proto__': 1, 'constructor': True}"],
  ['"a\\"b\\\\"', "'a\"b\\\\'"],
  ['["\\u0041", "it\'s", "\\n", ""]', "['A', \"it's\", '\\n', '']"],
  ['["ends with \\\\", "next"]', "['ends with \\\\', 'next']"],
] as const

describe('readPythonValue', () => {
  it.each(cases)('%s is %s, as json.loads has it', (text, python) => {
    expect(toText([readPythonValue(text)], new Budget()).slice(1, -1)).toBe(python)
  })
})
