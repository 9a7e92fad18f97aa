/**
 * Runs rule code over a line or over nothing.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import type { RulePlace } from './finding.ts'
import { type Budget, LimitError } from './language/budget.ts'
import { evaluate } from './language/evaluate.ts'
import { execute } from './language/execute.ts'
import { PyError } from './language/py-error.ts'
import { isTrue, type LogLine, type PyValue } from './language/values.ts'
import type { Block, Test } from './rules.ts'

/** What all code of one rule file shares while it runs over one log. */
export interface RuleState {
  readonly globals: ReadonlyMap<string, PyValue>
  readonly budget: Budget
}

/**
 * Whether a test holds.
 *
 * @throws PyError where Python raises; InputError `rule-limit` with the rule's place
 */
export function holds(test: Test, locals: Map<string, PyValue>, state: RuleState): boolean {
  return bounded(test.place, () => isTrue(evaluate(test.parsed, { ...state, locals })))
}

/**
 * Runs a block.
 *
 * @throws as {@link holds}
 */
export function runBlock(block: Block, locals: Map<string, PyValue>, state: RuleState): void {
  bounded(block.place, () => execute(block.parsed, { ...state, locals }))
}

/** The names that code about one line sees. */
export function localsOf(line: LogLine): Map<string, PyValue> {
  return new Map<string, PyValue>([
    ['ll', line],
    ['v', line.value],
  ])
}

/**
 * Does work that a rule is the cause of, within the limits of rules.
 *
 * @throws as {@link holds}
 */
export function bounded<T>(place: RulePlace, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof LimitError) throw new InputError('rule-limit', error.message, place)
    // The engine's stack is the limit that Python's recursion limit is.
    if (error instanceof RangeError) throw new PyError('RecursionError', 'maximum recursion depth exceeded')
    throw error
  }
}
