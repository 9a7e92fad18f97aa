/**
 * The types in the rule language, and their constructors.
 *
 * @module
 */
import { expectArguments } from './arguments.ts'
import { toFloat } from './arithmetic.ts'
import { PyError } from './py-error.ts'
import { toText } from './to-text.ts'
import { isTrue, PyType, type PyValue, typeName } from './values.ts'

const types = new Map(
  [
    new PyType('bool', args => {
      expectArguments('bool', args, 0, 1)
      return isTrue(args[0] ?? null)
    }),
    new PyType('float', (args, budget) => {
      expectArguments('float', args, 0, 1)
      budget.spend(sizeOf(args[0]))
      return args.length === 0 ? 0 : floatOf(args[0]!)
    }),
    new PyType('int', (args, budget) => {
      expectArguments('int', args, 0, 1)
      budget.spend(sizeOf(args[0]))
      return args.length === 0 ? 0n : integerOf(args[0]!)
    }),
    new PyType('str', (args, budget) => {
      expectArguments('str', args, 0, 1)
      return args.length === 0 ? '' : toText(args[0]!, budget)
    }),
  ].map(type => [type.name, type]),
)

/** Characters that a constructor reads. */
const sizeOf = (value: PyValue | undefined) => (typeof value === 'string' ? value.length : 0)

/**
 * `type(value)`, or the type by name.
 *
 * @example
 * typeNamed(typeName(6n)) === typeNamed('int') // => true
 */
export function typeNamed(name: string): PyType {
  const known = types.get(name)
  if (known !== undefined) return known
  const type = new PyType(name)
  types.set(name, type)
  return type
}

/**
 * `float(value)`.
 *
 * @throws PyError `ValueError` for text that is not a number, `TypeError` for a value that is neither text nor number,
 * `OverflowError` for an int that does not fit in a float
 * @example
 * floatOf(' 1_000.5 ') // => 1000.5
 */
export function floatOf(value: PyValue): number {
  if (typeof value === 'number' || typeof value === 'bigint') return toFloat(value)
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'string') throw wrongType('float', value)
  const text = stripped(value)
  if (/^[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/i.test(text)) {
    return Number(text.replaceAll('_', ''))
  }
  const word = /^([+-]?)(inf|infinity|nan)$/i.exec(text)
  if (word === null) throw new PyError('ValueError', 'could not convert string to float')
  if (/nan/i.test(text)) return Number.NaN
  return word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/**
 * `int(value)`.
 *
 * @throws PyError as {@link floatOf}, `OverflowError` for an infinity
 * @example
 * integerOf('1_000') // => 1000n
 * integerOf(-2.5) // => -2n
 */
export function integerOf(value: PyValue): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'boolean') return BigInt(value)
  if (typeof value === 'number') return wholeNumber(Math.trunc(value))
  if (typeof value !== 'string') throw wrongType('int', value)
  const text = stripped(value)
  if (text.length > 4300 || !/^[+-]?\d+(?:_\d+)*$/.test(text)) {
    throw new PyError('ValueError', 'invalid literal for int() with base 10')
  }
  return BigInt(text.replace(/[+_]/g, ''))
}

/**
 * Converts a float without a fraction to an int.
 *
 * @throws PyError `ValueError` for NaN, `OverflowError` for an infinity
 */
export function wholeNumber(value: number): bigint {
  if (Number.isNaN(value)) throw new PyError('ValueError', 'cannot convert float NaN to integer')
  if (!Number.isFinite(value)) throw new PyError('OverflowError', 'cannot convert float infinity to integer')
  return BigInt(value)
}

const blank = /[^\S\ufeff]|\x85/

/** Strips the white space that `int` and `float` skip: not `\x1c` to `\x1f`, which `str.strip` removes. */
function stripped(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && blank.test(text[start]!)) start++
  while (end > start && blank.test(text[end - 1]!)) end--
  return text.slice(start, end)
}

function wrongType(name: string, value: PyValue): PyError {
  return new PyError(
    'TypeError',
    `${name}() argument must be a string or a real number, not '${typeName(value)}'`,
  )
}
