import { describe, expect, it } from 'vitest'
import { CodeProblem } from '../../../src/compliance/language/code-problem.ts'
import { parseBlock, parseTest } from '../../../src/compliance/language/parse.ts'

const names = new Set(['v', 's'])

function problemOf(
  code: string,
  parse: (code: string, names: ReadonlySet<string>) => unknown,
): CodeProblem | null {
  try {
    parse(code, names)
    return null
  } catch (error) {
    if (error instanceof CodeProblem) return error
    throw error
  }
}

const hostile = [
  ['a walk to a constructor', 'v.constructor', 2],
  ['a walk to a class', "''.__class__", 3],
  ['an empty tuple', '().__class__', 1],
  ['a prototype', 's.__proto__', 2],
  ['a private member', "v['value']._entries", 11],
  ['a name of Python that rules do not need', "open('/etc/passwd')", 0],
  ['eval', "eval('1')", 0],
  ['__import__', "__import__('os')", 0],
  ['a global of JavaScript', 'globalThis', 0],
  ['a call of what is no name', '[1](2)', 0],
  ['a lambda', '(lambda: 1)', 1],
  ['a comprehension', '[x for x in v]', 1],
  ['a generator in brackets', '[v for x in v]', 3],
  ['a formatted string', "f'{v}'", 0],
  ['a slice', 'v[1:2]', 3],
  ['an assignment in an expression', '(v := 1)', 3],
  ['a tuple', 'v, v', 1],
  ['a keyword argument', 'v.format(v=1)', 10],
  ['a starred argument', 'v.format(*v)', 9],
  ['an escape', "'\\x41'", 0],
  ['a triple-quoted string', "'''a'''", 0],
  ['an octal number', '0o17', 0],
  ['a complex number', '1j', 0],
  ['a modulo', 'v % 2', 2],
  ['a floor division', 'v // 2', 3],
  ['an identity', 'v is None', 2],
  ['a bracket that is not closed', '(v', 2],
  ['a bracket that closes another', '(v]', 2],
  ['nothing', '', 0],
  ['two expressions', 'v v', 2],
] as const

describe('the parser of the rule language', () => {
  it.each(hostile)('refuses %s: %s', (_, code, at) => {
    expect(problemOf(code, parseTest)?.at).toBe(at)
  })

  it.each([
    ['an import', 'import os', 0],
    ['an import of another function', 'from os import system', 5],
    ['an import of everything', 'from dataclasses import *', 24],
    ['a loop with while', 'while True:\n  v', 0],
    ['a function', 'def f():\n  v', 0],
    ['an attempt', 'try:\n  v\nexcept: v', 0],
    ['an else', 'if v: s\nelse: v', 8],
    ['a deletion', 'del s', 0],
    ['an assignment to two names', 'a = b = v', 6],
    ['an assignment to a call', 'v.get(1) = 2', 0],
    ['a block that is not indented', 'if v:\ns', 6],
    ['a line that is indented for no reason', 's\n  v', 4],
    ['a line between two indents', 'if v:\n    s\n  v', 14],
    ['an indent with a tab', 'if v:\n\ts', 6],
    ['a name that only another snippet assigns', 'other', 0],
  ])('refuses %s among statements: %s', (_, code, at) => {
    expect(problemOf(code, parseBlock)?.at).toBe(at)
  })

  it('refuses brackets that are nested 10,000 deep at the hundredth, and does not run out of stack', () => {
    expect(problemOf('['.repeat(10_000) + ']'.repeat(10_000), parseTest)?.message).toMatch(
      'nested too deeply',
    )
    expect(problemOf(`${'not '.repeat(10_000)}v`, parseTest)?.message).toMatch('nested too deeply')
    expect(problemOf(`${'-'.repeat(10_000)}v`, parseTest)?.message).toMatch('nested too deeply')
  })

  it('refuses a string of 10 MB', () => {
    expect(problemOf(`'${'x'.repeat(10_000_000)}'`, parseTest)?.message).toBe('the code is too long')
  })
})
