/**
 * Compiles comparisons to functions.
 *
 * @module
 */

import type { Budget } from '../../python/budget.ts'
import { contains, equal, less, lessOrEqual } from '../../python/compare.ts'
import type { PyValue } from '../../python/values.ts'
import type { Comparison, Expression } from './ast.ts'
import type { Evaluate } from './evaluate.ts'

type Compare = Extract<Expression, { kind: 'Compare' }>

const comparisons: Readonly<Record<Comparison, (left: PyValue, right: PyValue, budget: Budget) => boolean>> =
  {
    Eq: equal,
    NotEq: (left, right, budget) => !equal(left, right, budget),
    Lt: (left, right, budget) => less(left, right, budget),
    LtE: (left, right, budget) => lessOrEqual(left, right, budget),
    Gt: (left, right, budget) => less(right, left, budget, '>'),
    GtE: (left, right, budget) => lessOrEqual(right, left, budget, '>='),
    In: (left, right, budget) => contains(right, left, budget),
    NotIn: (left, right, budget) => !contains(right, left, budget),
  }

/**
 * Compiles one comparison or a chain; each operand is evaluated once.
 *
 * @param compiled - compiles an operand
 */
export function compileComparison(
  { left: leftmost, ops, comparators }: Compare,
  compiled: (node: Expression) => Evaluate,
): Evaluate {
  const [first, ...others] = [leftmost, ...comparators].map((node, index) => {
    const evaluate = compiled(node)
    const isOnlyLookedInto = index > 0 && ops[index - 1]!.endsWith('In') && ops.length === 1
    return isOnlyLookedInto && isConstantList(node) ? once(evaluate) : evaluate
  }) as [Evaluate, ...Evaluate[]]
  const compares = ops.map(op => comparisons[op])
  const [second, compare] = [others[0]!, compares[0]!]
  if (ops.length === 1) {
    return scope => {
      const left = first(scope)
      return compare(left, second(scope), scope.budget)
    }
  }
  return scope => {
    let left = first(scope)
    return compares.every((holds, index) => {
      const right = others[index]!(scope)
      const result = holds(left, right, scope.budget)
      left = right
      return result
    })
  }
}

const isConstantList = (node: Expression) =>
  (node.kind === 'List' || node.kind === 'Set') && node.elts.every(({ kind }) => kind === 'Constant')

/** Caches an immutable value. */
function once(evaluate: Evaluate): Evaluate {
  let value: PyValue | undefined
  return scope => {
    if (value === undefined) value = evaluate(scope)
    return value
  }
}
