/**
 * The names visible to every snippet of a rule file.
 *
 * @module
 */

import { expectArguments, expectNumber, itemsOf } from '../../python/arguments.ts'
import type { Budget } from '../../python/budget.ts'
import { less } from '../../python/compare.ts'
import { LogLine } from '../../python/log-line.ts'
import { math } from '../../python/math.ts'
import { PyError } from '../../python/py-error.ts'
import { typeNamed, wholeNumber } from '../../python/types.ts'
import { PyDict, PyFunction, PySet, PyType, type PyValue, typeName } from '../../python/values.ts'
import type { globalNames } from './allowed.ts'

/**
 * `enqueue_config`, which requests another rule file.
 *
 * @param enqueue - called with the argument of the rule
 */
export function enqueueFunction(enqueue: (config: PyValue) => void): PyFunction {
  return new PyFunction('enqueue_config', args => {
    expectArguments('enqueue_config', args, 1)
    enqueue(args[0]!)
    return null
  })
}

/** `dataclasses.replace`, for a line without changes. */
export const replaceFunction = new PyFunction('replace', args => {
  expectArguments('replace', args, 1)
  const [line] = args
  if (line instanceof LogLine) return line.copy()
  throw new PyError('TypeError', 'replace() should be called on dataclass instances')
})

const surrogate = /[\ud800-\udfff]/

type Fixed = Exclude<(typeof globalNames)[number], 's' | 'enqueue_config'>

const functions: Partial<Record<Fixed, (args: readonly PyValue[], budget: Budget) => PyValue>> = {
  is_integer(args) {
    expectArguments('is_integer', args, 1)
    const value = expectNumber(args[0]!)
    if (typeof value === 'bigint') return true
    wholeNumber(Math.trunc(value))
    return Math.abs(Math.round(value) - value) < 0.00001
  },
  abs(args) {
    expectArguments('abs', args, 1)
    const value = expectNumber(args[0]!)
    if (typeof value === 'number') return Math.abs(value)
    return value < 0n ? -value : value
  },
  isinstance(args) {
    expectArguments('isinstance', args, 2)
    const [value, type] = args as [PyValue, PyValue]
    if (!(type instanceof PyType)) throw new PyError('TypeError', 'isinstance() arg 2 must be a type')
    return type.name === typeName(value) || (type.name === 'int' && typeof value === 'boolean')
  },
  len(args, budget) {
    expectArguments('len', args, 1)
    const value = args[0]!
    if (value instanceof PyDict || value instanceof PySet) return BigInt(value.size)
    if (Array.isArray(value)) return BigInt(value.length)
    if (typeof value === 'string') {
      budget.spend(value.length)
      return BigInt([...value].length)
    }
    throw new PyError('TypeError', `object of type '${typeName(value)}' has no len()`)
  },
  max: (args, budget) => best('max', args, budget, (item, than) => less(than, item, budget, '>')),
  min: (args, budget) => best('min', args, budget, (item, than) => less(item, than, budget)),
  // Printed text is not part of upstream's findings.
  print: () => null,
  sorted(args, budget) {
    expectArguments('sorted', args, 1)
    const items = [...itemsOf(args[0]!, budget)]
    budget.spend(items.length)
    // Rules sort lists of a thousand tensor names; the engine's sort is fast but uses UTF-16 order.
    for (const item of items) if (typeof item === 'string') budget.spend(item.length)
    if (items.every(item => typeof item === 'string' && !surrogate.test(item))) return items.sort()
    return items.sort((a, b) => (less(a, b, budget) ? -1 : less(b, a, budget) ? 1 : 0))
  },
  type(args) {
    expectArguments('type', args, 1)
    return typeNamed(typeName(args[0]!))
  },
}

/** The names with the same value in all rule files. */
export const fixedGlobals: ReadonlyMap<string, PyValue> = new Map<string, PyValue>([
  ...Object.entries(functions).map(([name, call]) => [name, new PyFunction(name, call)] as const),
  ...['bool', 'float', 'int', 'str'].map(name => [name, typeNamed(name)] as const),
  ['math', math],
])

/** The first best value, of several arguments or of the members of one. */
function best(
  name: string,
  args: readonly PyValue[],
  budget: Budget,
  isBetter: (item: PyValue, than: PyValue) => boolean,
): PyValue {
  const items = args.length === 1 ? [...itemsOf(args[0]!, budget)] : args
  if (args.length === 0) throw new PyError('TypeError', `${name} expected at least 1 argument, got 0`)
  if (items.length === 0) throw new PyError('ValueError', `${name}() arg is an empty sequence`)
  let found = items[0]!
  for (let index = 1; index < items.length; index++) {
    if (isBetter(items[index]!, found)) found = items[index]!
  }
  return found
}
