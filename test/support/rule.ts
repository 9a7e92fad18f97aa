/**
 * Runs pieces of rule code in tests.
 *
 * @module
 */
import { globalNames } from '../../src/compliance/language/allowed.ts'
import { compileBlock } from '../../src/compliance/language/compile-block.ts'
import { compileExpression } from '../../src/compliance/language/compile-expression.ts'
import { enqueueFunction } from '../../src/compliance/language/globals.ts'
import { parseBlock, parseTest } from '../../src/compliance/language/parse.ts'
import type { Scope } from '../../src/compliance/language/scope.ts'
import { Budget } from '../../src/python/budget.ts'
import { GivenLine } from '../../src/python/log-line.ts'
import { PyError } from '../../src/python/py-error.ts'
import { readPythonValue } from '../../src/python/python-value.ts'
import { toJson } from '../../src/python/to-json.ts'
import { toText } from '../../src/python/to-text.ts'
import { PyDict, type PyValue } from '../../src/python/values.ts'

const names = new Set([...globalNames, 'v'])

/** Python's `repr` of an expression's value, or the kind of the exception; `v` is given as JSON. */
export function pythonValue(code: string, v = 'null'): string {
  const scope = scopeOf(readPythonValue(v))
  const evaluate = compileExpression(parseTest(code, names), new Set())
  return answer(() => toText([evaluate(scope)], scope.budget).slice(1, -1))
}

/** JSON of `s` after a block, or the kind of the exception. */
export function stateAfter(code: string, v = 'null'): string {
  const scope = scopeOf(readPythonValue(v))
  return answer(() => {
    compileBlock(parseBlock(code, names))(scope)
    return toJson(scope.s, scope.budget).replace(/\n\s*/g, '')
  })
}

/** What code sees of one line, and of the log that it is all of. */
export function scopeOf(v: PyValue, s = new PyDict(), enqueue: (config: PyValue) => void = () => {}): Scope {
  const members = { timestamp: 1234.5, key: 'eval_accuracy', lineno: 3n, fullString: 'line', place: null }
  const line = new GivenLine(members, () => v)
  return {
    s,
    enqueue: enqueueFunction(enqueue),
    loglines: [line],
    budget: new Budget(),
    line,
    place: null,
    locals: new Map(),
  }
}

function answer(work: () => string): string {
  try {
    return work()
  } catch (error) {
    if (error instanceof PyError) return error.kind
    throw error
  }
}
