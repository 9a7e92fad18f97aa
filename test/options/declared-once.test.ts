import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { optionsOf } from '../../src/cli/command-of.ts'
import { loadCommands } from '../../src/cli/commands.ts'
import { camelCase } from '../../src/options/camel-case.ts'
import { nodesOf, sourceFiles, sourceText } from '../support/source.ts'

const options = (await loadCommands('')).flatMap(({ declaration }) => [
  ...declaration.arguments,
  ...optionsOf(declaration),
])

/** The values of each choice of two or more. */
const choices = new Map(
  options.flatMap(declared =>
    declared.kind === 'choice' ? [[declared.name, Object.keys(declared.choices)] as const] : [],
  ),
)

/** The declared defaults by the option's name in code. */
const defaults = new Map<string, Set<unknown>>()
for (const declared of options) {
  if (!('default' in declared) || declared.default === undefined || declared.default === true) continue
  const name = camelCase(declared.name)
  defaults.set(name, (defaults.get(name) ?? new Set()).add(declared.default))
}

/** The texts of an array of literals, of a union of literal types, or of a call of `z.enum`. */
function listOf(node: ts.Node): string[] {
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.every(ts.isStringLiteralLike)
      ? node.elements.map(element => (element as ts.StringLiteralLike).text)
      : []
  }
  if (!ts.isUnionTypeNode(node)) return []
  return node.types.flatMap(type =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteralLike(type.literal) ? [type.literal.text] : [],
  )
}

const literalValue = (node: ts.Node): unknown =>
  ts.isStringLiteralLike(node) ? node.text : ts.isNumericLiteral(node) ? Number(node.text) : undefined

/** The name and the literal of `{ name = literal }` and of `x.name ?? literal`. */
function fallbackOf(node: ts.Node): [name: string, value: unknown] {
  if (ts.isBindingElement(node) && node.initializer !== undefined) {
    return [(node.propertyName ?? node.name).getText(), literalValue(node.initializer)]
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken)
    return ['', undefined]
  const name = ts.isPropertyAccessExpression(node.left) ? node.left.name : node.left
  return [name.getText(), literalValue(node.right)]
}

/** What a source file says again: lists of all choices of an option, and defaults of members that are named as an option. */
function repetitions(path: string, text: string): string[] {
  return nodesOf(path, text).flatMap(node => {
    const list = new Set(listOf(node))
    const lists = [...choices]
      .filter(
        ([, words]) => words.length > 1 && words.length === list.size && words.every(word => list.has(word)),
      )
      .map(([name]) => `${path} lists the choices of ${name}`)
    const [name, value] = fallbackOf(node)
    const isRepeated = value !== undefined && defaults.get(name)?.has(value) === true
    return [...lists, ...(isRepeated ? [`${path} has the default of ${name}`] : [])]
  })
}

describe('choices and defaults of options', () => {
  it('are known to the test', () => {
    expect(choices.get('rcp-set')).toEqual(['pruned', 'full'])
    expect([...defaults.get('rcpSet')!]).toEqual(['pruned'])
    expect(defaults.size).toBeGreaterThan(10)
  })

  it('stand nowhere else in the sources', () => {
    expect(sourceFiles.flatMap(path => repetitions(path, sourceText(path)))).toEqual([])
  })

  it.each([
    ["type X = 'pruned' | 'full'", 'a.ts lists the choices of rcp-set'],
    ["const x = z.enum(['full', 'pruned'])", 'a.ts lists the choices of rcp-set'],
    ["const { rcpSet = 'pruned' } = request", 'a.ts has the default of rcpSet'],
    ["const { rcpSet: set = 'pruned' } = request", 'a.ts has the default of rcpSet'],
    ['const { margin = 0.5 } = request', 'a.ts has the default of margin'],
    ["const usage = members.usage ?? 'training'", 'a.ts has the default of usage'],
  ])('are found where they are said again: %s', (text, offence) => {
    expect(repetitions('a.ts', text)).toEqual([offence])
  })
})
