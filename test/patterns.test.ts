import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, it, vi } from 'vitest'

/**
 * Oracle: recheck, which decides by automata and by attacks whether the time of a pattern grows faster than the text.
 * Patterns that it fears without reason, with the reason.
 */
const linear: Readonly<Record<string, string>> = {}

interface Pattern {
  readonly place: string
  readonly source: string
  readonly flags: string
}

describe('every pattern of the source takes time in proportion to the text', async () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.assembly.ts'))
    .map(name => join('src', name))
  const read = files.map(readPatterns)
  const built = await Promise.all(
    read.filter(({ calls }) => calls > 0).map(({ file }) => builtPatterns(file)),
  )
  const patterns = [...read.flatMap(({ literals }) => literals), ...built.flat()]

  it('and none is built within a function, where no test sees it', () => {
    expect(read.filter(({ callsInFunctions }) => callsInFunctions > 0).map(({ file }) => file)).toEqual([])
  })

  it.each(patterns)(
    '$place /$source/$flags',
    async ({ source, flags }) => {
      const { status, ...details } = await check(source, flags, { timeout: 60_000 })
      if (source in linear) expect(status).not.toBe('safe')
      else expect({ status, ...(status !== 'safe' && { details }) }).toEqual({ status: 'safe' })
    },
    120_000,
  )

  it('as this checker tells: it finds a quadratic pattern', async () => {
    expect((await check('^\\s*(?:tbd|)\\s*$', 'i')).status).toBe('vulnerable')
  })
})

/** The literals of a file, and how often it calls `RegExp`, by its syntax tree. */
function readPatterns(file: string) {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const literals: Pattern[] = []
  let calls = 0
  let callsInFunctions = 0
  const visit = (node: ts.Node, isInFunction: boolean) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart())
      const end = node.text.lastIndexOf('/')
      literals.push({
        place: `${file}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      if (isInFunction) callsInFunctions++
      else calls++
    }
    const opensFunction = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)
    ts.forEachChild(node, child => visit(child, isInFunction || opensFunction))
  }
  visit(tree, false)
  return { file, literals, calls, callsInFunctions }
}

/** The patterns that a module builds while it is loaded. */
async function builtPatterns(file: string): Promise<Pattern[]> {
  const found: Pattern[] = []
  const real = globalThis.RegExp
  const spy = new Proxy(real, {
    construct(target, args) {
      const pattern = Reflect.construct(target, args) as RegExp
      if (new Error().stack?.includes(file))
        found.push({ place: file, source: pattern.source, flags: pattern.flags })
      return pattern
    },
  })
  vi.stubGlobal('RegExp', spy)
  try {
    await import(/* @vite-ignore */ `../${file}?patterns`)
  } finally {
    vi.unstubAllGlobals()
  }
  return found
}
