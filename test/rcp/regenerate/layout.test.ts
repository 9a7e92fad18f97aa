import { parseTree } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import type { LogValue } from '../../../src/python/log-value.ts'
import { renderLike } from '../../../src/rcp/regenerate/layout.ts'

const like = (text: string, value: LogValue) => renderLike(value, { text, node: parseTree(text)! })

describe('renderLike', () => {
  it('gives the example itself for an equal value, byte for byte', () => {
    const text = '{ "lr" :\t4e-04 ,\r\n  "steps":[ 1,2.0 , 3 ]\n}'
    expect(like(text, JSON.parse(text))).toBe(text)
  })

  it('changes only the member that differs', () => {
    const text = '{ "lr" :\t4e-04 ,\r\n  "steps":[ 1,2.0 , 3 ]\n}'
    expect(like(text, { lr: 0.0004, steps: [1, 2, 4] })).toBe(
      '{ "lr" :\t4e-04 ,\r\n  "steps":[ 1,2.0 , 4 ]\n}',
    )
  })

  it('gives a member that the example lacks the indentation of its first one', () => {
    expect(like('{\n    "a": 1\n}', { a: 1, b: [2, 3] })).toBe('{\n    "a": 1,\n    "b": [2, 3]\n}')
    expect(like('{\n    "a": 1,\n    "c": 3\n}', { b: 2, a: 1 })).toBe('{\n    "b": 2,\n    "a": 1\n}')
  })

  it('continues a wrapped list with as many values per line', () => {
    const text = '[\n  1, 2, 3,\n  4, 5]'
    expect(like(text, [1, 2, 3, 4, 5, 6, 7, 8])).toBe('[\n  1, 2, 3,\n  4, 5, 6,\n  7, 8]')
    expect(like(text, [1, 2])).toBe('[\n  1, 2]')
  })

  it('wraps a list that stands in a line of its own after ten values, and never one beside its key', () => {
    const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(like('[\n  0\n]', values)).toBe('[\n  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,\n  10\n]')
    expect(like('[ 0 ]', values)).toBe('[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ]')
  })

  it('writes a number as the example writes it elsewhere in the list', () => {
    expect(like('[0.80, 1.00]', [1, 0.8, 0.8, 0.75])).toBe('[1.00, 0.80, 0.80, 0.75]')
  })

  it('writes a value of another kind without the example', () => {
    expect(like('0.1', [16, 32])).toBe('[16, 32]')
    expect(like('[0.1]', 'none')).toBe('"none"')
    expect(like('[]', [16, 32])).toBe('[16, 32]')
    expect(like('{}', { a: 1, b: 2 })).toBe('{"a": 1, "b": 2}')
  })

  it('takes the last of members with one name, the one that JSON.parse reads', () => {
    expect(like('{"a": 1.0, "a": 2.0, "b": 3}', { a: 2, b: 4 })).toBe('{ "a": 2.0, "b": 4}')
  })
})
