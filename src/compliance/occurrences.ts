/**
 * Checks how often keys occur.
 *
 * @module
 */

import type { Budget } from '../python/budget.ts'
import { same } from '../python/compare.ts'
import type { LogLine } from '../python/log-line.ts'
import { PyError } from '../python/py-error.ts'
import { toText } from '../python/to-text.ts'
import type { CheckContext } from './check-context.ts'
import type { ComplianceFinding } from './finding.ts'
import { getItem } from './language/subscript.ts'
import type { KeyRule } from './rules.ts'
import { bounded } from './run-code.ts'

/**
 * Checks the `REQ` of every key, in order; alternatives come last. If a key that must occur once occurs several times
 * with equal values, that is a warning.
 *
 * @param seen - the lines of each key that occurs
 * @throws PyError `KeyError` if an alternative has no rule of its own, unless the context's guard catches it
 */
export function checkRequirements(
  keys: ReadonlyMap<string, KeyRule>,
  seen: ReadonlyMap<string, readonly LogLine[]>,
  { messages, guard }: Pick<CheckContext, 'messages' | 'guard'>,
  budget: Budget,
): void {
  const alternatives = new Map<string, { rule: KeyRule; keys: readonly string[] }>()
  for (const rule of keys.values()) {
    const { name, requirement } = rule
    const lines = seen.get(name) ?? []
    const finding = (message: string) => wrongCount(rule, name, lines.at(-1)?.place ?? null, message)
    if (requirement?.kind === 'exactly-one' && lines.length !== 1) {
      const message = `Required EXACTLY_ONE occurrence of '${name}' but found ${lines.length}`
      const different = bounded(rule.place, () => differentValues(lines, budget))
      if (lines.length > 0 && different.length === 0) messages.warn(finding(message))
      else {
        const listed = lines.length > 0 ? ` with different values: [${different.join(', ')}]` : ''
        messages.put(finding(message + listed))
      }
    } else if (requirement?.kind === 'at-least' && lines.length < requirement.count) {
      messages.put(finding(`Required ${requirement.text} occurrence of '${name}' but found ${lines.length}`))
    } else if (requirement?.kind === 'one-of') {
      const sorted = [...requirement.keys].sort()
      const id = JSON.stringify(sorted)
      if (!alternatives.has(id)) alternatives.set(id, { rule, keys: sorted })
    }
  }
  for (const { rule, keys: names } of alternatives.values()) {
    const check = () => {
      if (someOccurs(names, keys, seen)) return
      const listed = names.map(name => `'${name}'`).join(' or ')
      messages.put(wrongCount(rule, null, null, `Required AT_LEAST_ONE occurrence of ${listed}`))
    }
    guard(check, null, rule.place)
  }
}

/** The texts of the values, sorted (upstream uses hash order); empty if all values are equal. */
function differentValues(lines: readonly LogLine[], budget: Budget): string[] {
  const values = lines.map(line => getItem(line.value, 'value', budget))
  if (values.every(value => same(value, values[0]!, budget))) return []
  return [...new Set(values.map(value => toText(value, budget)))].sort()
}

function someOccurs(
  names: readonly string[],
  keys: ReadonlyMap<string, KeyRule>,
  seen: ReadonlyMap<string, readonly LogLine[]>,
): boolean {
  const unknown = names.find(name => !keys.has(name))
  if (unknown !== undefined) throw new PyError('KeyError', `'${unknown}'`)
  return names.some(name => seen.has(name))
}

function wrongCount(
  { place }: KeyRule,
  key: string | null,
  line: number | null,
  message: string,
): ComplianceFinding {
  return { key, kind: 'wrong-count', line, message, rule: place }
}
