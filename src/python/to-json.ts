/**
 * `json.dumps(value, sort_keys=True, indent=2)`, as upstream shows the state of rules.
 *
 * @module
 */
import type { Budget } from './budget.ts'
import { less } from './compare.ts'
import { PyError } from './py-error.ts'
import { floatText, integerText } from './to-text.ts'
import { PyDict, type PyValue, typeName } from './values.ts'

/**
 * JSON of a value, with sorted keys.
 *
 * @throws PyError `TypeError` if keys cannot be ordered, or if JSON cannot represent a value
 * @example
 * toJson([1e-5, 6n], new Budget()) // => '[\n  1e-05,\n  6\n]'
 */
export function toJson(value: PyValue, budget: Budget, indent = '\n'): string {
  budget.spend(1 + indent.length)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    return wrapped(
      '[',
      value.map(item => inner + toJson(item, budget, inner)),
      `${indent}]`,
    )
  }
  if (!(value instanceof PyDict)) return scalar(value, budget)
  const sorted = [...value.entries()].sort(([a], [b]) =>
    less(a, b, budget) ? -1 : less(b, a, budget) ? 1 : 0,
  )
  const members = sorted.map(
    ([key, item]) => `${inner}${keyText(key, budget)}: ${toJson(item, budget, inner)}`,
  )
  return wrapped('{', members, `${indent}}`)
}

function wrapped(opening: string, items: readonly string[], closing: string): string {
  return items.length === 0 ? opening + closing.trim() : `${opening}${items.join(',')}${closing}`
}

function keyText(key: PyValue, budget: Budget): string {
  const text = scalar(key, budget)
  return text.startsWith('"') ? text : `"${text}"`
}

function scalar(value: PyValue, budget: Budget): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'bigint') return integerText(value, budget)
  if (typeof value === 'number') {
    const text = floatText(value)
    return { nan: 'NaN', inf: 'Infinity', '-inf': '-Infinity' }[text] ?? text
  }
  if (typeof value !== 'string') {
    throw new PyError('TypeError', `Object of type ${typeName(value)} is not JSON serializable`)
  }
  budget.spend(value.length)
  return JSON.stringify(value).replace(
    /[\x80-\uffff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
