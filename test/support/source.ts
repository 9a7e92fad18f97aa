/**
 * The TypeScript sources of the program, for tests of its architecture.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Paths of all source files below src, as `rcp/check.ts`. */
export const sourceFiles: readonly string[] = readdirSync(`${root}/src`, {
  recursive: true,
  encoding: 'utf8',
})
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.ts'))
  .sort()

/** The text of a source file. */
export function sourceText(path: string): string {
  return readFileSync(`${root}/src/${path}`, 'utf8')
}

/** All nodes of a source file, outer ones first. */
export function nodesOf(path: string, text: string): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return nodes
}

/** What a node imports: `import`, `export … from`, `import()`, and types written as `import('…')`. */
function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0]
  return undefined
}

/** An import of a source file. */
export interface Import {
  /** A file below src, `../stats/mean.ts` in `rcp/check.ts` as `stats/mean.ts`; a package by its name, `node:fs`. */
  readonly target: string
  readonly isPackage: boolean
  /** Only types are imported, so nothing of it is left at run time. */
  readonly isType: boolean
}

/** All imports of a source file. The target of `import(name)` is its source text in parentheses. */
export function allImportsOf(path: string, text: string): Import[] {
  return nodesOf(path, text).flatMap(node => {
    const specifier = specifierOf(node)
    if (specifier === undefined) return []
    const isType = importsTypes(node)
    if (!ts.isStringLiteralLike(specifier)) {
      return [{ target: `(${specifier.getText()})`, isPackage: false, isType }]
    }
    const isPackage = !specifier.text.startsWith('.')
    const target = isPackage ? specifier.text : posix.join(posix.dirname(path), specifier.text)
    return [{ target, isPackage, isType }]
  })
}

function importsTypes(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  if (!ts.isImportDeclaration(node) || node.importClause === undefined) return false
  const { importClause: clause } = node
  if (ts.isTypeOnlyImportDeclaration(clause)) return true
  const { name, namedBindings: named } = clause
  return (
    name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every(each => each.isTypeOnly)
  )
}

/** The files below src that a source file imports, types included. Packages are left out. */
export function importsOf(path: string, text: string): string[] {
  return allImportsOf(path, text).flatMap(({ target, isPackage }) => (isPackage ? [] : [target]))
}

/** The string literals of a source file that are not module names. */
export function stringsOf(path: string, text: string): string[] {
  const nodes = nodesOf(path, text)
  const specifiers = new Set(nodes.map(specifierOf))
  return nodes
    .filter(ts.isStringLiteralLike)
    .filter(node => !specifiers.has(node))
    .map(node => node.text)
}
