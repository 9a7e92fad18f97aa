import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, sourceFiles, sourceText } from './support/source.ts'

/** What looks for words in a text. */
const searches = [
  'includes',
  'startsWith',
  'endsWith',
  'match',
  'matchAll',
  'search',
  'indexOf',
  'lastIndexOf',
]

/** What compares a text with others. */
const comparisons = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]

/** `error.message`, `result?.message`, or a variable `message`. */
function isMessage(node: ts.Node | undefined): boolean {
  if (node === undefined) return false
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)) {
    return isMessage(node.expression)
  }
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'message'
  return ts.isIdentifier(node) && node.text === 'message'
}

/** Whether there is a message at all may be asked. */
const isNothing = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined')

function readsMessage(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && comparisons.includes(node.operatorToken.kind)) {
    const { left, right } = node
    return (isMessage(left) && !isNothing(right)) || (isMessage(right) && !isNothing(left))
  }
  if (ts.isSwitchStatement(node)) return isMessage(node.expression)
  if (ts.isElementAccessExpression(node)) return isMessage(node.argumentExpression)
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const { expression, name } = node.expression
  if (searches.includes(name.text) && isMessage(expression)) return true
  return node.arguments.some(isMessage) && ['test', 'exec', 'has', ...searches].includes(name.text)
}

/** Decisions of a source file on the words of a message, as they stand there. */
const decisionsIn = (path: string, text: string): string[] =>
  nodesOf(path, text)
    .filter(readsMessage)
    .map(node => `${path}: ${ts.isSwitchStatement(node) ? 'switch' : node.getText()}`)

describe('messages', () => {
  it('are for people: no decision reads their words', () => {
    // In AssemblyScript a message is a number of bytes.
    const files = sourceFiles.filter(path => !path.endsWith('.assembly.ts'))
    expect(files.flatMap(path => decisionsIn(path, sourceText(path)))).toEqual([])
  })

  it.each([
    "if (result.message === 'RCP found') return",
    "const is = 'RCP found' != message",
    "if (error?.message.includes('x')) return",
    "if (message.endsWith('x')) return",
    "if ((error as Error).message.startsWith('x')) return",
    'if (/x/.test(error.message)) return',
    "if (['a', 'b'].includes(result.message)) return",
    "switch (error.message) { case 'x': }",
    'const text = failureTexts[message]',
  ])('are read in %s', text => {
    expect(decisionsIn('a.ts', text)).toHaveLength(1)
  })

  it.each([
    'if (error.message !== null) print(error.message)',
    'const [first] = message.split(lineEnd)',
    "if (result.reason === 'no-rcp') print(result.message)",
  ])('are not read in %s', text => {
    expect(decisionsIn('a.ts', text)).toEqual([])
  })
})
