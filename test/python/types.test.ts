import { describe, expect, it } from 'vitest'
import { Budget } from '../../src/python/budget.ts'
import { floatOf, integerOf, typeNamed } from '../../src/python/types.ts'
import type { PyValue } from '../../src/python/values.ts'

/** The value, or the kind of the exception. */
function outcome(convert: (value: PyValue) => PyValue, value: PyValue): PyValue {
  try {
    return convert(value)
  } catch (error) {
    return (error as { kind: string }).kind
  }
}

// Oracle: int() and float() of Python 3.11.
describe('floatOf and integerOf', () => {
  it.each([
    ' ',
    '\t',
    '\n',
    '\r',
    '\v',
    '\f',
    '\x85',
    '\xa0',
    '\u1680',
    '\u2003',
    '\u2028',
    '\u202f',
    '\u3000',
  ])('pass over the white space %j around a number', space => {
    expect(floatOf(`${space}1.5${space}`)).toBe(1.5)
    expect(integerOf(`${space}${space}15${space}`)).toBe(15n)
  })

  it.each(['\x1c', '\x1d', '\x1e', '\x1f', '\u200b', '\u180e', '\ufeff'])(
    'take %j for no white space',
    character => {
      expect(outcome(floatOf, `${character}15`)).toBe('ValueError')
      expect(outcome(integerOf, `15${character}`)).toBe('ValueError')
    },
  )

  it.each<[PyValue, PyValue, PyValue]>([
    ['1_0', 10, 10n],
    ['1__0', 'ValueError', 'ValueError'],
    ['+1.', 1, 'ValueError'],
    ['-.5e1', -5, 'ValueError'],
    ['', 'ValueError', 'ValueError'],
    [-2.5, -2.5, -2n],
    [true, 1, 1n],
    [null, 'TypeError', 'TypeError'],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 'OverflowError'],
  ])('read %j as float %s and int %s', (value, float, int) => {
    expect(outcome(floatOf, value)).toBe(float)
    expect(outcome(integerOf, value)).toBe(int)
  })
})

describe('typeNamed', () => {
  it('gives one type for a name, with the constructor that rules call', () => {
    expect(typeNamed('int')).toBe(typeNamed('int'))
    expect(typeNamed('int').construct?.(['7'], new Budget())).toBe(7n)
    expect(typeNamed('LogLine').construct).toBeUndefined()
  })
})
