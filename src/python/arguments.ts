/**
 * Argument checks for functions of the language.
 *
 * @module
 */
import type { Budget } from './budget.ts'
import { numeric } from './compare.ts'
import { PyError } from './py-error.ts'
import { PyDict, PySet, type PyValue, typeName } from './values.ts'

/**
 * Checks the number of arguments.
 *
 * @throws PyError `TypeError`
 */
export function expectArguments(name: string, args: readonly PyValue[], least: number, most = least): void {
  if (args.length >= least && args.length <= most) return
  throw new PyError('TypeError', `${name}() does not take ${args.length} arguments`)
}

/**
 * A number; booleans count as numbers.
 *
 * @throws PyError `TypeError`
 */
export function expectNumber(value: PyValue): bigint | number {
  const number = numeric(value)
  if (number === undefined) throw new PyError('TypeError', `must be real number, not ${typeName(value)}`)
  return number
}

/**
 * The items of a loop over the value.
 *
 * @throws PyError `TypeError` if it is not a list, dict, set or string
 */
export function itemsOf(value: PyValue, budget: Budget): Iterable<PyValue> {
  if (Array.isArray(value)) return value
  if (value instanceof PySet || value instanceof PyDict) budget.spend(value.size)
  if (value instanceof PySet) return [...value.members()]
  if (value instanceof PyDict) return Array.from(value.entries(), ([key]) => key)
  if (typeof value !== 'string') throw new PyError('TypeError', `'${typeName(value)}' object is not iterable`)
  budget.spend(value.length)
  return [...value]
}
