/**
 * Runs rule code over a line or over nothing.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import { LimitError } from '../python/budget.ts'
import { PyError } from '../python/py-error.ts'
import { isTrue } from '../python/values.ts'
import type { RulePlace } from './finding.ts'
import type { Scope } from './language/scope.ts'
import type { Block, Test } from './rule-code.ts'

/**
 * Whether a test holds.
 *
 * @throws PyError where Python raises; InputError `rule-limit` with the rule's place
 */
export function holds(test: Test, scope: Scope): boolean {
  try {
    scope.place = test.place
    scope.budget.spend(1)
    return isTrue(test.run(scope))
  } catch (error) {
    throw limitAt(test.place, error)
  }
}

/**
 * Runs a block. What it assigns is seen by itself alone.
 *
 * @throws as {@link holds}
 */
export function runBlock(block: Block, scope: Scope): void {
  scope.place = block.place
  scope.locals.clear()
  try {
    block.run(scope)
  } catch (error) {
    throw limitAt(block.place, error)
  }
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
    throw limitAt(place, error)
  }
}

/** What an error of rule code is to those who run it. */
function limitAt(place: RulePlace, error: unknown): unknown {
  if (error instanceof LimitError) return new InputError('rule-limit', error.message, place)
  // The engine's stack is the limit that Python's recursion limit is.
  if (error instanceof RangeError) return new PyError('RecursionError', 'maximum recursion depth exceeded')
  return error
}
