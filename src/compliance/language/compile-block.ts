/**
 * Compiles statements to functions.
 *
 * @module
 */
import { itemsOf } from '../../python/arguments.ts'
import { calculate } from '../../python/arithmetic.ts'
import { isTrue, type PyValue } from '../../python/values.ts'
import type { Statement, Target } from './ast.ts'
import { extend, getAttribute, setAttribute } from './attributes.ts'
import { compileExpression } from './compile-expression.ts'
import type { Evaluate } from './evaluate.ts'
import { replaceFunction } from './globals.ts'
import type { Scope } from './scope.ts'
import { getItem, setItem } from './subscript.ts'

/**
 * Runs code; assignments go to the scope's locals.
 *
 * @throws PyError if Python raises; earlier effects remain
 * @throws LimitError if the budget is exhausted
 */
export type Run = (scope: Scope) => void

/**
 * Compiles statements to a function of the scope.
 *
 * @example
 * compileBlock(parseBlock("s['lr'] = 0.1", new Set(['s'])))(scope)
 */
export function compileBlock(statements: readonly Statement[]): Run {
  return inOrder(statements, boundNames(statements))
}

/** The names that statements assign. */
export function boundNames(statements: readonly Statement[]): Set<string> {
  return new Set(statements.flatMap(namesOf))
}

function namesOf(statement: Statement): string[] {
  switch (statement.kind) {
    case 'Expr':
      return []
    case 'If':
      return statement.body.flatMap(namesOf)
    case 'For':
      return [statement.target.id, ...statement.body.flatMap(namesOf)]
    case 'ImportFrom':
      return [statement.name]
    default:
      return statement.target.kind === 'Name' ? [statement.target.id] : []
  }
}

function inOrder(statements: readonly Statement[], bound: ReadonlySet<string>): Run {
  const steps = statements.map(statement => step(statement, bound))
  return scope => {
    for (const run of steps) {
      scope.budget.spend(1)
      run(scope)
    }
  }
}

function step(statement: Statement, bound: ReadonlySet<string>): Run {
  switch (statement.kind) {
    case 'Expr':
      return compileExpression(statement.value, bound)
    case 'Assign': {
      const value = compileExpression(statement.value, bound)
      const assign = assignTo(statement.target, bound)
      return scope => assign(scope, value(scope))
    }
    case 'AugAssign': {
      const value = compileExpression(statement.value, bound)
      const place = placeOf(statement.target, bound)
      return scope => addTo(place(scope), value, scope)
    }
    case 'If': {
      const test = compileExpression(statement.test, bound)
      const body = inOrder(statement.body, bound)
      return scope => {
        if (isTrue(test(scope))) body(scope)
      }
    }
    case 'For':
      return loop(
        statement.target.id,
        compileExpression(statement.iter, bound),
        inOrder(statement.body, bound),
      )
    case 'ImportFrom':
      return ({ locals }) => locals.set(statement.name, replaceFunction)
  }
}

/** If a list grows during the loop, the loop runs to the new end, as in Python. */
function loop(name: string, items: Evaluate, body: Run): Run {
  return scope => {
    for (const item of itemsOf(items(scope), scope.budget)) {
      scope.budget.spend(1)
      scope.locals.set(name, item)
      body(scope)
    }
  }
}

function assignTo(target: Target, bound: ReadonlySet<string>): (scope: Scope, value: PyValue) => void {
  if (target.kind === 'Name') return ({ locals }, value) => locals.set(target.id, value)
  const container = compileExpression(target.value, bound)
  if (target.kind === 'Attribute') return (scope, value) => setAttribute(container(scope), target.attr, value)
  const slice = compileExpression(target.slice, bound)
  return (scope, value) => {
    const whole = container(scope)
    setItem(whole, slice(scope), value)
  }
}

/** A readable and assignable place; its container and key are evaluated once. */
interface Place {
  readonly value: PyValue
  set(value: PyValue): void
}

function placeOf(target: Target, bound: ReadonlySet<string>): (scope: Scope) => Place {
  if (target.kind === 'Name') {
    const read = compileExpression(target, bound)
    return scope => ({ value: read(scope), set: value => scope.locals.set(target.id, value) })
  }
  const container = compileExpression(target.value, bound)
  if (target.kind === 'Attribute') {
    return scope => {
      const owner = container(scope)
      const set = (value: PyValue) => setAttribute(owner, target.attr, value)
      return { value: getAttribute(owner, target.attr), set }
    }
  }
  const slice = compileExpression(target.slice, bound)
  return scope => {
    const whole = container(scope)
    const key = slice(scope)
    return { value: getItem(whole, key, scope.budget), set: value => setItem(whole, key, value) }
  }
}

/** `+=`: lists grow in place, for every reference to them. */
function addTo(place: Place, addend: Evaluate, scope: Scope): void {
  const before = place.value
  const added = addend(scope)
  if (Array.isArray(before)) {
    extend(before, added, scope.budget)
    place.set(before)
  } else place.set(calculate('Add', before, added, scope.budget))
}
