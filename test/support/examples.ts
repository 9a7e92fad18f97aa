/**
 * The `@example` blocks of docstrings, read and run.
 *
 * @module
 */
import { parseTree } from 'jsonc-parser'
import ts from 'typescript'
import { vi } from 'vitest'
import { z } from 'zod'
import { root, sourceFiles, sourceText } from './source.ts'

/** All but what runs on import, in a browser or in a compiler of its own. */
export const importable = sourceFiles.filter(
  path => !/^(?:cli\.ts|index\.ts)$|\.assembly\.ts$|^report\/html\/script\/browser\/main\.ts$/.test(path),
)

const load = (path: string): Promise<Names> => import(`${root}/src/${path}`)

/** One block. */
export interface Example {
  /** Where its first line stands, as `rcp/curve.ts:56`. */
  readonly place: string
  readonly file: string
  readonly code: string
  readonly statements: readonly Statement[]
  /** Identifiers that it uses and does not declare. */
  readonly freeNames: readonly string[]
  /** False where it is cut by `…`. */
  readonly isWhole: boolean
}

export interface Statement {
  readonly text: string
  readonly isExpression: boolean
  /** The comment next to it or below it, without slashes; null where there is none. */
  readonly comment: string | null
}

/** Values by name. */
export type Names = Readonly<Record<string, unknown>>

/** All examples of a source file, those of members of classes too. */
export function examplesOf(file: string): Example[] {
  const source = ts.createSourceFile(file, sourceText(file), ts.ScriptTarget.Latest, true)
  const docstrings = new Set<ts.JSDoc>()
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) docstrings.add(comment)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...docstrings].flatMap(({ pos, end }) =>
    blocksOf(source.text.slice(pos, end), file, source.getLineAndCharacterOfPosition(pos).line + 1),
  )
}

/** The blocks of one docstring: each from `@example` to an empty line, another tag or the end. */
function blocksOf(docstring: string, file: string, firstLine: number): Example[] {
  const lines = docstring.split('\n').map(line => line.replace(/^\s*(?:\/\*\*|\*\/|\*) ?/, ''))
  return lines.flatMap((line, at) => {
    if (line.trim() !== '@example') return []
    const rest = lines.slice(at + 1)
    const length = rest.findIndex(text => text.trim() === '' || /^@\w/.test(text))
    return [exampleOf(rest.slice(0, length).join('\n'), file, `${file}:${firstLine + at + 1}`)]
  })
}

function exampleOf(code: string, file: string, place: string): Example {
  const source = parsed(code)
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly unknown[] }
  const statements = source.statements.map((statement, at) => ({
    text: statement.getText(),
    isExpression: ts.isExpressionStatement(statement),
    comment: commentsIn(code.slice(statement.end, source.statements[at + 1]?.getStart())),
  }))
  return {
    file,
    place,
    code,
    statements,
    freeNames: freeNamesOf(source),
    isWhole: parseDiagnostics.length === 0,
  }
}

const parsed = (code: string) => ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)

function commentsIn(text: string): string | null {
  const comments = [...text.matchAll(/^\s*\/\/ ?(.*)$/gm)].map(([, comment]) => comment!.trim())
  return comments.length === 0 ? null : comments.join(' ')
}

function freeNamesOf(source: ts.SourceFile): string[] {
  const [used, declared] = [new Set<string>(), new Set<string>()]
  const visit = (node: ts.Node): void => {
    const { parent } = node
    if (ts.isIdentifier(node)) {
      if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) {
        ;(parent.name === node ? declared : used).add(node.text)
      } else if (!('name' in parent) || parent.name !== node || ts.isShorthandPropertyAssignment(parent)) {
        used.add(node.text)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...used].filter(name => !declared.has(name) && name !== '')
}

// What other tests have counted in modules of this worker is not what an example shows.
vi.resetModules()

/** Of packages, what examples use. */
const ofPackages: Names = { parseTree, z }

/** What the sources export; of several files that export the same name, the last counts. */
const everything: Names = Object.assign({}, ...(await Promise.all(importable.map(load))))

const index = await load('index.ts')

/** What an example of a file may name: its own exports first, then those of the package, then any of the sources. */
export async function namesFor(file: string): Promise<{ readonly own: Names; readonly all: Names }> {
  const own = await load(file)
  return { own, all: { ...ofPackages, ...everything, ...index, ...own } }
}

/** Runs statements one after another, and puts the value of each expression at its place into `values`, up to one that throws. */
export async function run(
  statements: readonly Pick<Statement, 'text' | 'isExpression'>[],
  names: Names,
  values: unknown[],
): Promise<void> {
  const lines = statements.map(({ text, isExpression }, at) =>
    isExpression ? `$values[${at}] = (${text})` : text,
  )
  const source = `async function $example() {\n${lines.join(';\n')}\n}`
  const { outputText, diagnostics } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ESNext },
    reportDiagnostics: true,
  })
  if (diagnostics?.length) throw new SyntaxError(String(diagnostics[0]!.messageText))
  const code = `${outputText}\nreturn $example()`
  await new Function('$values', ...Object.keys(names), code)(values, ...Object.values(names))
}
