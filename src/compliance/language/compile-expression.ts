/**
 * Compiles expressions to functions.
 *
 * @module
 */
import { type BinaryOperator, calculate } from '../../python/arithmetic.ts'
import { numeric } from '../../python/compare.ts'
import { PyError } from '../../python/py-error.ts'
import { isTrue, PyDict, PyFunction, PySet, PyType, type PyValue, typeName } from '../../python/values.ts'
import type { Expression, Name, Subscript } from './ast.ts'
import { getAttribute } from './attributes.ts'
import { compileComparison } from './compile-comparison.ts'
import type { Evaluate } from './evaluate.ts'
import { fixedGlobals } from './globals.ts'
import type { Scope } from './scope.ts'
import { getItem } from './subscript.ts'

/**
 * Compiles the expression to a function of the scope. Everything except names and constants costs a step.
 *
 * @param bound - names that the code assigns
 * @example
 * compileExpression(parseTest('v > 6.0', new Set(['v'])), new Set())(scope) // => true
 */
export function compileExpression(node: Expression, bound: ReadonlySet<string>): Evaluate {
  const compiled = (inner: Expression) => compileExpression(inner, bound)
  switch (node.kind) {
    case 'Constant': {
      const { value } = node
      return () => value
    }
    case 'Name':
      return named(node, bound)
    case 'Attribute': {
      const value = compiled(node.value)
      return scope => {
        scope.budget.spend(1)
        return getAttribute(value(scope), node.attr)
      }
    }
    case 'Subscript':
      return item(node, bound)
    case 'Call':
      return call(compiled(node.func), node.args.map(compiled))
    case 'BoolOp':
      return joined(node.op === 'Or', node.values.map(compiled))
    case 'UnaryOp':
      return unary(node.op === 'Not' ? value => !isTrue(value) : negative, compiled(node.operand))
    case 'BinOp':
      return binary(node.op, compiled(node.left), compiled(node.right))
    case 'Compare':
      return compileComparison(node, compiled)
    case 'IfExp':
      return conditional(compiled(node.test), compiled(node.body), compiled(node.orelse))
    case 'List':
      return list(node.elts.map(compiled))
    case 'Set': {
      const members = list(node.elts.map(compiled))
      return scope => new PySet(members(scope))
    }
    case 'Dict':
      return dict(node.keys.map(compiled), node.values.map(compiled))
  }
}

function named({ id }: Name, bound: ReadonlySet<string>): Evaluate {
  const outer = outerName(id)
  if (!bound.has(id)) return outer
  return scope => {
    const local = scope.locals.get(id)
    return local === undefined ? outer(scope) : local
  }
}

/** Resolves a name that the code does not assign. */
function outerName(id: string): Evaluate {
  if (id === 'v') return ({ line }) => line!.value
  if (id === 'll') return ({ line }) => line!
  if (id === 's') return ({ s }) => s
  if (id === 'loglines') return ({ loglines }) => loglines
  if (id === 'enqueue_config') return ({ enqueue }) => enqueue
  const value = fixedGlobals.get(id)
  if (value !== undefined) return () => value
  return () => {
    throw new PyError('NameError', `name '${id}' is not defined`)
  }
}

function item({ value, slice }: Subscript, bound: ReadonlySet<string>): Evaluate {
  const container = compileExpression(value, bound)
  const key = compileExpression(slice, bound)
  const constant = slice.kind === 'Constant' && typeof slice.value === 'string' ? slice.value : null
  if (constant === null || value.kind !== 'Name' || value.id !== 'v' || bound.has('v')) {
    return scope => {
      scope.budget.spend(1)
      const whole = container(scope)
      return getItem(whole, key(scope), scope.budget)
    }
  }
  return scope => {
    scope.budget.spend(1)
    const member = scope.line!.member(constant)
    return member === undefined ? getItem(scope.line!.value, constant, scope.budget) : member
  }
}

function list(items: readonly Evaluate[]): (scope: Scope) => PyValue[] {
  return scope => {
    scope.budget.spend(items.length)
    return items.map(item => item(scope))
  }
}

function call(func: Evaluate, args: readonly Evaluate[]): Evaluate {
  const values = list(args)
  return scope => {
    scope.budget.spend(1)
    const callee = func(scope)
    const given = values(scope)
    if (callee instanceof PyFunction) return callee.call(given, scope.budget)
    if (callee instanceof PyType && callee.construct) return callee.construct(given, scope.budget)
    throw new PyError('TypeError', `'${typeName(callee)}' object is not callable`)
  }
}

/** `or` ends at the first true operand, `and` at the first false one. */
function joined(endsAt: boolean, operands: readonly Evaluate[]): Evaluate {
  return scope => {
    scope.budget.spend(1)
    let value: PyValue = null
    for (const operand of operands) {
      value = operand(scope)
      if (isTrue(value) === endsAt) return value
    }
    return value
  }
}

function conditional(test: Evaluate, body: Evaluate, orelse: Evaluate): Evaluate {
  return scope => {
    scope.budget.spend(1)
    return isTrue(test(scope)) ? body(scope) : orelse(scope)
  }
}

function unary(apply: (value: PyValue) => PyValue, operand: Evaluate): Evaluate {
  return scope => {
    scope.budget.spend(1)
    return apply(operand(scope))
  }
}

function negative(operand: PyValue): PyValue {
  const value = numeric(operand)
  if (value === undefined)
    throw new PyError('TypeError', `bad operand type for unary -: '${typeName(operand)}'`)
  return -value
}

function binary(op: BinaryOperator, left: Evaluate, right: Evaluate): Evaluate {
  return scope => {
    scope.budget.spend(1)
    const value = left(scope)
    return calculate(op, value, right(scope), scope.budget)
  }
}

function dict(keys: readonly Evaluate[], values: readonly Evaluate[]): Evaluate {
  return scope => {
    scope.budget.spend(keys.length)
    const made = new PyDict()
    for (const [index, key] of keys.entries()) made.set(key(scope), values[index]!(scope))
    return made
  }
}
