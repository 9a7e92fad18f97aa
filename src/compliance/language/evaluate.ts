/**
 * The value of an expression.
 *
 * @module
 */
import { calculate } from './arithmetic.ts'
import type { Attribute, Comparison, Expression, Name } from './ast.ts'
import { getAttribute } from './attributes.ts'
import type { Budget } from './budget.ts'
import { contains, equal, less, lessOrEqual, numeric } from './compare.ts'
import { PyError } from './py-error.ts'
import { getItem } from './subscript.ts'
import { isTrue, PyDict, PyFunction, PySet, PyType, type PyValue, typeName } from './values.ts'

/** What code sees, and what it may spend. */
export interface Scope {
  /** Names that this snippet alone sees; assignments go here. */
  readonly locals: Map<string, PyValue>
  readonly globals: ReadonlyMap<string, PyValue>
  readonly budget: Budget
}

/**
 * Evaluates as Python does: operands from left to right, `and`, `or` and chained comparisons only as far as needed.
 *
 * @throws PyError where Python raises
 * @throws LimitError where the budget is spent
 * @example
 * evaluate(parseTest("v > 6.0", new Set(['v'])), { locals: new Map([['v', 7n]]), globals, budget }) // => true
 */
export function evaluate(node: Expression, scope: Scope): PyValue {
  scope.budget.spend(1)
  switch (node.kind) {
    case 'Constant':
      return node.value
    case 'Name':
      return lookUp(node, scope)
    case 'Attribute':
      return getAttribute(evaluate(node.value, scope), node.attr)
    case 'Subscript':
      return getItem(evaluate(node.value, scope), evaluate(node.slice, scope))
    case 'Call':
      return call(node.func, node.args, scope)
    case 'BoolOp':
      return joined(node.op, node.values, scope)
    case 'UnaryOp': {
      const operand = evaluate(node.operand, scope)
      return node.op === 'Not' ? !isTrue(operand) : negative(operand)
    }
    case 'BinOp':
      return calculate(node.op, evaluate(node.left, scope), evaluate(node.right, scope), scope.budget)
    case 'Compare': {
      let left = evaluate(node.left, scope)
      return node.ops.every((op, index) => {
        const right = evaluate(node.comparators[index]!, scope)
        const holds = compare(op, left, right, scope.budget)
        left = right
        return holds
      })
    }
    case 'IfExp':
      return evaluate(isTrue(evaluate(node.test, scope)) ? node.body : node.orelse, scope)
    case 'List':
      return node.elts.map(item => evaluate(item, scope))
    case 'Set':
      return new PySet(node.elts.map(item => evaluate(item, scope)))
    case 'Dict': {
      const dict = new PyDict()
      for (const [index, key] of node.keys.entries()) {
        dict.set(evaluate(key, scope), evaluate(node.values[index]!, scope))
      }
      return dict
    }
  }
}

function lookUp({ id }: Name, { locals, globals }: Scope): PyValue {
  const local = locals.get(id)
  const value = local === undefined ? globals.get(id) : local
  if (value !== undefined) return value
  throw new PyError('NameError', `name '${id}' is not defined`)
}

function call(func: Name | Attribute, args: readonly Expression[], scope: Scope): PyValue {
  const callee = evaluate(func, scope)
  const values = args.map(argument => evaluate(argument, scope))
  if (callee instanceof PyFunction) return callee.call(values, scope.budget)
  if (callee instanceof PyType && callee.construct) return callee.construct(values)
  throw new PyError('TypeError', `'${typeName(callee)}' object is not callable`)
}

function joined(op: 'And' | 'Or', operands: readonly Expression[], scope: Scope): PyValue {
  let value: PyValue = null
  for (const operand of operands) {
    value = evaluate(operand, scope)
    if (isTrue(value) === (op === 'Or')) return value
  }
  return value
}

function negative(operand: PyValue): PyValue {
  const value = numeric(operand)
  if (value === undefined)
    throw new PyError('TypeError', `bad operand type for unary -: '${typeName(operand)}'`)
  return -value
}

function compare(op: Comparison, left: PyValue, right: PyValue, budget: Budget): boolean {
  switch (op) {
    case 'Eq':
      return equal(left, right, budget)
    case 'NotEq':
      return !equal(left, right, budget)
    case 'Lt':
      return less(left, right, budget)
    case 'LtE':
      return lessOrEqual(left, right, budget)
    case 'Gt':
      return less(right, left, budget, '>')
    case 'GtE':
      return lessOrEqual(right, left, budget, '>=')
    case 'In':
      return contains(right, left, budget)
    case 'NotIn':
      return !contains(right, left, budget)
  }
}
