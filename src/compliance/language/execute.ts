/**
 * Runs statements.
 *
 * @module
 */

import { itemsOf } from './arguments.ts'
import { calculate } from './arithmetic.ts'
import type { Statement, Target } from './ast.ts'
import { extend, getAttribute, setAttribute } from './attributes.ts'
import { evaluate, type Scope } from './evaluate.ts'
import { replaceFunction } from './globals.ts'
import { getItem, setItem } from './subscript.ts'
import { isTrue, type PyValue } from './values.ts'

/**
 * Runs a block in a scope; its assignments stay in the scope's locals.
 *
 * @throws PyError where Python raises; what ran before has happened
 * @throws LimitError where the budget is spent
 * @example
 * execute(parseBlock("s['lr'] = 0.1", new Set(['s'])), { locals: new Map(), globals, budget })
 */
export function execute(statements: readonly Statement[], scope: Scope): void {
  for (const statement of statements) run(statement, scope)
}

function run(statement: Statement, scope: Scope): void {
  scope.budget.spend(1)
  switch (statement.kind) {
    case 'Expr':
      evaluate(statement.value, scope)
      break
    case 'Assign': {
      const value = evaluate(statement.value, scope)
      placeOf(statement.target, scope).set(value)
      break
    }
    case 'AugAssign':
      addTo(placeOf(statement.target, scope), () => evaluate(statement.value, scope), scope)
      break
    case 'If':
      if (isTrue(evaluate(statement.test, scope))) execute(statement.body, scope)
      break
    case 'For':
      // A list that grows while it is gone through is gone through to its new end, as in Python.
      for (const item of itemsOf(evaluate(statement.iter, scope), scope.budget)) {
        scope.budget.spend(1)
        scope.locals.set(statement.target.id, item)
        execute(statement.body, scope)
      }
      break
    case 'ImportFrom':
      scope.locals.set(statement.name, replaceFunction)
  }
}

/** Something that can be read and assigned; what leads to it is evaluated once. */
interface Place {
  get(): PyValue
  set(value: PyValue): void
}

function placeOf(target: Target, scope: Scope): Place {
  if (target.kind === 'Name') {
    return { get: () => evaluate(target, scope), set: value => scope.locals.set(target.id, value) }
  }
  const container = evaluate(target.value, scope)
  if (target.kind === 'Attribute') {
    return {
      get: () => getAttribute(container, target.attr),
      set: value => setAttribute(container, target.attr, value),
    }
  }
  const key = evaluate(target.slice, scope)
  return { get: () => getItem(container, key), set: value => setItem(container, key, value) }
}

/** `+=`: lists grow in place, whatever else knows them. */
function addTo(place: Place, addend: () => PyValue, { budget }: Scope): void {
  const before = place.get()
  const added = addend()
  if (Array.isArray(before)) {
    extend(before, added, budget)
    place.set(before)
  } else place.set(calculate('Add', before, added, budget))
}
