import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { BadValue, parseValue, valueSchema } from '../../src/options/kinds.ts'
import type { Option } from '../../src/options/option.ts'

/** A kind with text that it takes, the same in YAML, and text and YAML that it refuses. */
const cases: readonly [
  declared: Option,
  taken: readonly [string, unknown][],
  refused: readonly [string, unknown][],
][] = [
  [
    { name: 'x', kind: 'count', help: '' },
    [['120', 120]],
    [
      ['-3.5', -3.5],
      ['0', 0],
      ['1.5', 1.5],
      ['a', 'a'],
    ],
  ],
  [
    { name: 'x', kind: 'number', help: '' },
    [
      ['-3.5', -3.5],
      ['0', 0],
    ],
    [
      ['a', 'a'],
      ['', ''],
    ],
  ],
  [
    { name: 'x', kind: 'positive', help: '' },
    [['0.5', 0.5]],
    [
      ['0', 0],
      ['-1', -1],
    ],
  ],
  [
    { name: 'x', kind: 'seed', help: '' },
    [
      ['0', 0],
      ['4294967295', 4294967295],
    ],
    [
      ['-1', -1],
      ['4294967296', 4294967296],
    ],
  ],
  [{ name: 'x', kind: 'choice', choices: { a: 'A', b: 'B' }, help: '' }, [['a', 'a']], [['c', 'c']]],
  [{ name: 'x', kind: 'text', help: '' }, [['any text', 'any text']], []],
  [{ name: 'x', kind: 'path', is: 'file', help: '' }, [['a/b', 'a/b']], []],
  [{ name: 'x', kind: 'list', of: 'number', help: '' }, [['0,2.5', [0, 2.5]]], [['0,x', [0, 'x']]]],
  [{ name: 'x', kind: 'list', of: 'count', help: '' }, [['4,8', [4, 8]]], [['4,-8', [4, -8]]]],
  [{ name: 'x', kind: 'list', of: 'text', help: '' }, [['a, b', ['a', 'b']]], []],
  [{ name: 'x', kind: 'list', of: 'path', is: 'file', help: '' }, [['a,b', ['a,b']]], []],
  [
    { name: 'x', kind: 'map', of: 'text', keys: ['bs'], help: '' },
    [['bs=BS', { bs: 'BS' }]],
    [['lr=LR', { lr: 'LR' }]],
  ],
  [
    { name: 'x', kind: 'map', of: 'value', help: '' },
    [
      ['a=[1]', { a: [1] }],
      ['a=b', { a: 'b' }],
    ],
    [],
  ],
  [{ name: 'x', kind: 'map', of: 'paths', help: '' }, [['a=b', { a: ['b'] }]], [['a', 'a']]],
  [
    { name: 'x', kind: 'sample', help: '' },
    [['1,0.5,5', { mean: 1, stdev: 0.5, count: 5 }]],
    [
      ['1,-1,5', { mean: 1, stdev: -1, count: 5 }],
      ['1,1,1', { mean: 1, stdev: 1, count: 1 }],
    ],
  ],
  [
    { name: 'x', kind: 'rank', help: '' },
    [
      ['root', 'root'],
      ['3', 3],
    ],
    [
      ['-1', -1],
      ['x', 'x'],
    ],
  ],
  [{ name: 'x', kind: 'flag', help: '' }, [['true', true]], [['yes', 'yes']]],
]

describe('kinds of options', () => {
  it.each(cases)('take the same as text and in YAML: %o', (declared, taken, refused) => {
    for (const [text, value] of taken) {
      expect(parseValue(declared, text)).toEqual(value)
      expect(valueSchema(declared, z).safeParse(value).success).toBe(true)
    }
    for (const [text, value] of refused) {
      expect(() => parseValue(declared, text)).toThrow(BadValue)
      expect(valueSchema(declared, z).safeParse(value).success).toBe(false)
    }
  })

  it('collect the values of lists and maps that are given several times', () => {
    expect(parseValue({ name: 'x', kind: 'list', of: 'number', help: '' }, '3', [1, 2])).toEqual([1, 2, 3])
    expect(parseValue({ name: 'x', kind: 'map', of: 'paths', help: '' }, 'a=c', { a: ['b'] })).toEqual({
      a: ['b', 'c'],
    })
  })
})
