import type { PyValue } from '../../python/values.ts'
import type { Scope } from './scope.ts'

/**
 * Gives an expression's value as Python does: operands from left to right, `and`, `or` and chained comparisons only as
 * far as needed.
 *
 * @throws PyError where Python raises
 * @throws LimitError where the budget is spent
 */
export type Evaluate = (scope: Scope) => PyValue
