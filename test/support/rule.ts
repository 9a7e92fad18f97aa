/**
 * Runs pieces of rule code in tests.
 *
 * @module
 */
import { globalNames } from '../../src/compliance/language/allowed.ts'
import { Budget } from '../../src/compliance/language/budget.ts'
import { evaluate } from '../../src/compliance/language/evaluate.ts'
import { execute } from '../../src/compliance/language/execute.ts'
import { makeGlobals } from '../../src/compliance/language/globals.ts'
import { parseBlock, parseTest } from '../../src/compliance/language/parse.ts'
import { PyError } from '../../src/compliance/language/py-error.ts'
import { toJson } from '../../src/compliance/language/to-json.ts'
import { toText } from '../../src/compliance/language/to-text.ts'
import { PyDict, type PyValue } from '../../src/compliance/language/values.ts'
import { readPythonValue } from '../../src/compliance/python-value.ts'

const names = new Set([...globalNames, 'v'])

/** Python's `repr` of an expression's value, or the kind of the exception; `v` is given as JSON. */
export function pythonValue(code: string, v = 'null'): string {
  const budget = new Budget()
  const scope = { locals: locals(v), globals: makeGlobals(new PyDict(), () => {}), budget }
  return answer(() => toText([evaluate(parseTest(code, names), scope)], budget).slice(1, -1))
}

/** JSON of `s` after a block, or the kind of the exception. */
export function stateAfter(code: string, v = 'null'): string {
  const s = new PyDict()
  const scope = { locals: locals(v), globals: makeGlobals(s, () => {}), budget: new Budget() }
  return answer(() => {
    execute(parseBlock(code, names), scope)
    return toJson(s, scope.budget).replace(/\n\s*/g, '')
  })
}

const locals = (v: string) => new Map<string, PyValue>([['v', readPythonValue(v)]])

function answer(work: () => string): string {
  try {
    return work()
  } catch (error) {
    if (error instanceof PyError) return error.kind
    throw error
  }
}
