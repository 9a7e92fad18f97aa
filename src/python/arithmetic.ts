/**
 * Python arithmetic.
 *
 * @module
 */
import { type Budget, stepsOf } from './budget.ts'
import { numeric } from './compare.ts'
import { PyError } from './py-error.ts'
import { type PyValue, typeName } from './values.ts'

export type BinaryOperator = 'Add' | 'Sub' | 'Mult' | 'Div' | 'Pow' | 'BitOr'

/**
 * `a operator b`.
 *
 * @throws PyError `TypeError` if Python has no such operation, `ZeroDivisionError`, `OverflowError`, and `ValueError`
 * for a power that is a complex number, which rules cannot use
 * @throws LimitError for a string, list or integer that is too large
 * @example
 * calculate('Div', 6n, 4n, new Budget()) // => 1.5
 */
export function calculate(operator: BinaryOperator, a: PyValue, b: PyValue, budget: Budget): PyValue {
  if (operator === 'BitOr') return bitOr(a, b, budget)
  const left = numeric(a)
  const right = numeric(b)
  if (left !== undefined && right !== undefined) {
    return typeof left === 'bigint' && typeof right === 'bigint'
      ? withIntegers(operator, left, right, budget)
      : withFloats(operator, toFloat(left), toFloat(right))
  }
  if (operator === 'Add') {
    if (typeof a === 'string' && typeof b === 'string') {
      budget.spend(a.length + b.length)
      return a + b
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      budget.spend(a.length + b.length)
      return [...a, ...b]
    }
  }
  if (operator === 'Mult') {
    if (typeof right === 'bigint' && isSequence(a)) return repeat(a, right, budget)
    if (typeof left === 'bigint' && isSequence(b)) return repeat(b, left, budget)
  }
  throw unsupported(operator, a, b)
}

/**
 * A number as a float.
 *
 * @throws PyError `OverflowError` for an int that does not fit in a float
 */
export function toFloat(value: bigint | number): number {
  if (typeof value === 'number') return value
  const float = Number(value)
  if (Number.isFinite(float)) return float
  throw new PyError('OverflowError', 'int too large to convert to float')
}

type Arithmetic = Exclude<BinaryOperator, 'BitOr'>

function withIntegers(operator: Arithmetic, a: bigint, b: bigint, budget: Budget): PyValue {
  if (operator === 'Add') return budget.integer(a + b)
  if (operator === 'Sub') return budget.integer(a - b)
  budget.spend(stepsOf(a, b))
  if (operator === 'Mult') return budget.integer(a * b)
  if (operator === 'Div') return divide(a, b)
  if (b < 0n) return power(toFloat(a), toFloat(b))
  const wholeBits = BigInt(a.toString(2).replace('-', '').length - 1)
  budget.bits(wholeBits * b)
  budget.spend(Number(wholeBits * b) ** 2 / 256 ** 2)
  return budget.integer(a ** b)
}

function withFloats(operator: Arithmetic, a: number, b: number): number {
  if (operator === 'Add') return a + b
  if (operator === 'Sub') return a - b
  if (operator === 'Mult') return a * b
  return operator === 'Div' ? divide(a, b) : power(a, b)
}

function divide(a: bigint | number, b: bigint | number): number {
  if (Number(b) === 0) throw new PyError('ZeroDivisionError', 'division by zero')
  return toFloat(a) / toFloat(b)
}

function power(a: number, b: number): number {
  if (a === 0 && b < 0) throw new PyError('ZeroDivisionError', '0.0 cannot be raised to a negative power')
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) {
    throw new PyError('ValueError', 'the power is a complex number')
  }
  if (a === 1 || (a === -1 && !Number.isFinite(b) && !Number.isNaN(b))) return 1
  const result = b === 0.5 && a > 0 ? Math.sqrt(a) : a ** b
  if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b)) {
    throw new PyError('OverflowError', 'Numerical result out of range')
  }
  return result
}

function bitOr(a: PyValue, b: PyValue, budget: Budget): PyValue {
  if (typeof a === 'boolean' && typeof b === 'boolean') return a || b
  const left = numeric(a)
  const right = numeric(b)
  if (typeof left !== 'bigint' || typeof right !== 'bigint') throw unsupported('BitOr', a, b)
  return budget.integer(left | right)
}

const isSequence = (value: PyValue): value is string | PyValue[] =>
  typeof value === 'string' || Array.isArray(value)

/** The longest string or list that rules may create with `*`; Python is limited only by memory. */
const longestRepeat = 10_000_000

function repeat(sequence: string | PyValue[], times: bigint, budget: Budget): PyValue {
  const length = BigInt(sequence.length) * (times > 0n ? times : 0n)
  if (times >= 2n ** 63n || (typeof sequence === 'string' && length >= 2n ** 63n)) {
    throw new PyError('OverflowError', "cannot fit 'int' into an index-sized integer")
  }
  if (length > longestRepeat) throw new PyError('MemoryError', '')
  budget.spend(Number(length))
  if (length === 0n) return Array.isArray(sequence) ? [] : ''
  if (typeof sequence === 'string') return sequence.repeat(Number(times))
  const repeated: PyValue[] = new Array(Number(length))
  for (let at = 0; at < repeated.length; at++) repeated[at] = sequence[at % sequence.length]!
  return repeated
}

const signs: Readonly<Record<BinaryOperator, string>> = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  Div: '/',
  Pow: '** or pow()',
  BitOr: '|',
}

function unsupported(operator: BinaryOperator, a: PyValue, b: PyValue): PyError {
  const types = `'${typeName(a)}' and '${typeName(b)}'`
  return new PyError('TypeError', `unsupported operand type(s) for ${signs[operator]}: ${types}`)
}
