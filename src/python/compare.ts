/**
 * Python's equality, order and membership.
 *
 * @module
 */
import type { Budget } from './budget.ts'
import { byCodePoint } from './by-code-point.ts'
import { PyError } from './py-error.ts'
import { PyDict, PySet, type PyValue, typeName } from './values.ts'

/** An int, a float or a bool as a value that JavaScript compares exactly; undefined for anything else. */
export function numeric(value: PyValue): bigint | number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  return typeof value === 'boolean' ? BigInt(value) : undefined
}

/**
 * `a == b`, which never raises: numbers by value; lists, dicts and sets by members.
 *
 * @example
 * equal(1n, true, new Budget()) // => true
 * equal([1n], [1], new Budget()) // => true
 */
export function equal(a: PyValue, b: PyValue, budget: Budget): boolean {
  budget.spend(1)
  const left = numeric(a)
  const right = numeric(b)
  // biome-ignore lint/suspicious/noDoubleEquals: only == compares a bigint with a number
  if (left !== undefined && right !== undefined) return left == right
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]!, budget))
  }
  if (a instanceof PyDict && b instanceof PyDict) {
    if (a.size !== b.size) return false
    for (const [key, value] of a.entries()) {
      const other = b.get(key)
      if (other === undefined || !same(value, other, budget)) return false
    }
    return true
  }
  if (a instanceof PySet && b instanceof PySet) {
    budget.spend(a.size)
    return a.size === b.size && [...a.members()].every(member => b.has(member))
  }
  if (typeof a === 'string' && typeof b === 'string' && a.length === b.length) budget.spend(a.length / 16)
  return a === b
}

/**
 * Whether two members of containers are equal: an object always equals itself, regardless of `==`. All NaN from JSON are
 * one object.
 */
export function same(a: PyValue, b: PyValue, budget: Budget): boolean {
  return Object.is(a, b) || equal(a, b, budget)
}

/**
 * `a < b`: numbers, strings by code point, lists by the first difference.
 *
 * @param operator - its name in Python's message
 * @throws PyError `TypeError` for values of other kinds
 * @example
 * less('Z', 'a', new Budget()) // => true
 */
export function less(a: PyValue, b: PyValue, budget: Budget, operator = '<'): boolean {
  budget.spend(1)
  const left = numeric(a)
  const right = numeric(b)
  if (left !== undefined && right !== undefined) return left < right
  if (typeof a === 'string' && typeof b === 'string') {
    budget.spend(Math.min(a.length, b.length))
    return byCodePoint(a, b) < 0
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const at = a.findIndex((item, index) => index >= b.length || !same(item, b[index]!, budget))
    if (at < 0) return a.length < b.length
    return at < b.length && less(a[at]!, b[at]!, budget, operator)
  }
  if (a instanceof PySet && b instanceof PySet) {
    budget.spend(a.size)
    return a.size < b.size && [...a.members()].every(member => b.has(member))
  }
  const types = `'${typeName(a)}' and '${typeName(b)}'`
  throw new PyError('TypeError', `'${operator}' not supported between instances of ${types}`)
}

/** `a <= b`. @throws PyError as {@link less} */
export function lessOrEqual(a: PyValue, b: PyValue, budget: Budget, operator = '<='): boolean {
  return less(a, b, budget, operator) || equal(a, b, budget)
}

/**
 * `member in container`.
 *
 * @throws PyError `TypeError` if `container` is not a container, or if the member is unhashable or not a string
 * @example
 * contains('abc', 'b', new Budget()) // => true
 */
export function contains(container: PyValue, member: PyValue, budget: Budget): boolean {
  if (Array.isArray(container)) return container.some(item => same(item, member, budget))
  if (container instanceof PyDict || container instanceof PySet) return container.has(member)
  if (typeof container !== 'string') {
    throw new PyError('TypeError', `argument of type '${typeName(container)}' is not iterable`)
  }
  if (typeof member !== 'string') {
    throw new PyError('TypeError', `'in <string>' requires string as left operand, not ${typeName(member)}`)
  }
  budget.spend(container.length)
  return container.includes(member)
}
