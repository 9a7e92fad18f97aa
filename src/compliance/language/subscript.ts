/**
 * Members of lists, dicts and strings by index or key.
 *
 * @module
 */

import type { Budget } from '../../python/budget.ts'
import { numeric } from '../../python/compare.ts'
import { PyError } from '../../python/py-error.ts'
import { toText } from '../../python/to-text.ts'
import { PyDict, type PyValue, typeName } from '../../python/values.ts'

/**
 * `container[key]`; a negative index counts from the end.
 *
 * @throws PyError `KeyError`, `IndexError`, or `TypeError` if the container has no members or the key has a wrong
 * type
 */
export function getItem(container: PyValue, key: PyValue, budget: Budget): PyValue {
  if (container instanceof PyDict) {
    const value = container.get(key)
    if (value === undefined) throw new PyError('KeyError', toText([key], budget).slice(1, -1))
    return value
  }
  if (Array.isArray(container)) return container[indexIn(container.length, key, 'list')]!
  if (typeof container === 'string') {
    budget.spend(container.length)
    const characters = [...container]
    return characters[indexIn(characters.length, key, 'string')]!
  }
  throw new PyError('TypeError', `'${typeName(container)}' object is not subscriptable`)
}

/**
 * `container[key] = value`.
 *
 * @throws PyError as {@link getItem}
 */
export function setItem(container: PyValue, key: PyValue, value: PyValue): void {
  if (container instanceof PyDict) container.set(key, value)
  else if (Array.isArray(container)) container[indexIn(container.length, key, 'list')] = value
  else throw new PyError('TypeError', `'${typeName(container)}' object does not support item assignment`)
}

function indexIn(length: number, key: PyValue, what: string): number {
  const given = numeric(key)
  if (typeof given !== 'bigint') {
    throw new PyError('TypeError', `${what} indices must be integers, not ${typeName(key)}`)
  }
  const index = Number(given) + (given < 0n ? length : 0)
  if (index < 0 || index >= length) throw new PyError('IndexError', `${what} index out of range`)
  return index
}
