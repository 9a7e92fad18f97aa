/**
 * Runs rule code, with or without a line.
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
 * Whether a test passes.
 *
 * @throws PyError if Python raises; InputError `rule-limit` with the rule's place
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
 * Runs a block. Its assignments are visible only to itself.
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
 * Runs work on behalf of a rule, within the limits of rules.
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

/** Converts an error of rule code for the caller. */
function limitAt(place: RulePlace, error: unknown): unknown {
  if (error instanceof LimitError) return new InputError('rule-limit', error.message, place)
  // The engine's stack limit corresponds to Python's recursion limit.
  if (error instanceof RangeError) return new PyError('RecursionError', 'maximum recursion depth exceeded')
  return error
}
