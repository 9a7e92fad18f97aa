/**
 * Attribute access: members of log lines and modules, and methods.
 *
 * @module
 */
import { expectArguments, itemsOf } from '../../python/arguments.ts'
import { type Budget, LimitError } from '../../python/budget.ts'
import { LogLine } from '../../python/log-line.ts'
import { PyError } from '../../python/py-error.ts'
import { toText } from '../../python/to-text.ts'
import { PyDict, PyFunction, PyModule, type PyValue, typeName } from '../../python/values.ts'

/**
 * `value.name`.
 *
 * @throws PyError `AttributeError`
 */
export function getAttribute(value: PyValue, name: string): PyValue {
  const found = value instanceof LogLine ? lineMember(value, name) : memberOf(value, name)
  if (found === undefined) throw noAttribute(value, name)
  return found
}

/**
 * `value.name = content`, which only log lines allow.
 *
 * @throws PyError `AttributeError`
 */
export function setAttribute(value: PyValue, name: string, content: PyValue): void {
  if (!(value instanceof LogLine)) throw noAttribute(value, name)
  if (name === 'full_string') value.fullString = content
  else if (name === 'timestamp') value.timestamp = content
  else if (name === 'key') value.key = content
  else if (name === 'lineno') value.lineno = content
  else if (name === 'value') value.value = content
  else throw noAttribute(value, name)
}

function lineMember(line: LogLine, name: string): PyValue | undefined {
  if (name === 'full_string') return line.fullString
  if (name === 'timestamp') return line.timestamp
  if (name === 'key') return line.key
  if (name === 'lineno') return line.lineno
  return name === 'value' ? line.value : undefined
}

function memberOf(value: PyValue, name: string): PyValue | undefined {
  if (value instanceof PyModule) return value.members.get(name)
  if (typeof value === 'string') return stringMethod(value, name)
  if (Array.isArray(value)) return listMethod(value, name)
  return value instanceof PyDict ? dictMethod(value, name) : undefined
}

function stringMethod(text: string, name: string): PyFunction | undefined {
  if (name === 'format') return new PyFunction(name, (args, budget) => format(text, args, budget))
  if (name !== 'lower') return undefined
  return new PyFunction(name, (args, budget) => {
    expectArguments(name, args, 0)
    budget.spend(text.length)
    return text.toLowerCase()
  })
}

/** Fills each `{}` in turn; no rule has text inside the braces. */
function format(text: string, args: readonly PyValue[], budget: Budget): string {
  budget.spend(text.length)
  let used = 0
  return text.replace(/\{\{|\}\}|\{[^}]*\}?|\}/g, field => {
    if (field === '{{' || field === '}}') return field[0]!
    if (field !== '{}') throw new LimitError(`the rule language does not support '${field}' in a format`)
    const value = args[used++]
    if (value === undefined) {
      throw new PyError('IndexError', `Replacement index ${used - 1} out of range for positional args tuple`)
    }
    const filled = toText(value, budget)
    budget.spend(filled.length)
    return filled
  })
}

function listMethod(list: PyValue[], name: string): PyFunction | undefined {
  if (name === 'append') {
    return new PyFunction(name, args => {
      expectArguments(name, args, 1)
      list.push(args[0]!)
      return null
    })
  }
  if (name !== 'extend') return undefined
  return new PyFunction(name, (args, budget) => {
    expectArguments(name, args, 1)
    extend(list, args[0]!, budget)
    return null
  })
}

/**
 * Adds the members of a value to a list, in place.
 *
 * @throws PyError `TypeError` if the value has no members
 */
export function extend(list: PyValue[], value: PyValue, budget: Budget): void {
  if (Array.isArray(value)) budget.spend(value.length)
  const items = [...itemsOf(value, budget)]
  for (const item of items) list.push(item)
}

function dictMethod(dict: PyDict, name: string): PyFunction | undefined {
  if (name === 'get') {
    return new PyFunction(name, args => {
      expectArguments(name, args, 1, 2)
      const value = dict.get(args[0]!)
      return value === undefined ? (args[1] ?? null) : value
    })
  }
  if (name === 'values') {
    return new PyFunction(name, (args, budget) => {
      expectArguments(name, args, 0)
      budget.spend(dict.size)
      return Array.from(dict.entries(), ([, value]) => value)
    })
  }
  if (name !== 'update') return undefined
  return new PyFunction(name, (args, budget) => {
    expectArguments(name, args, 1)
    const [other] = args
    if (!(other instanceof PyDict))
      throw new PyError('TypeError', `'${typeName(other!)}' object is not a dict`)
    budget.spend(other.size)
    for (const [key, value] of other.entries()) dict.set(key, value)
    return null
  })
}

function noAttribute(value: PyValue, name: string): PyError {
  return new PyError('AttributeError', `'${typeName(value)}' object has no attribute '${name}'`)
}
