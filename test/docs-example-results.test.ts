/**
 * The examples of docstrings, `expression // => result`: those that need no file and no value that the reader has to think up are
 * evaluated, and their results compared.
 */
import { inspect, isDeepStrictEqual } from 'node:util'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as index from '../src/index.ts'
import { root } from './support/cli.ts'
import { sourceFiles, sourceText } from './support/source.ts'

interface Example {
  readonly file: string
  readonly expression: string
  readonly result: string
}

/** What runs on import, in a browser or in a compiler of its own, or reads files. */
const isApart = (file: string) =>
  /^(?:cli\.ts|index\.ts)$|\.assembly\.ts$|^report\/html\/script\/browser\/|^(?:files|pipelines)\/|^stages\/(?!.*\/view)/.test(
    file,
  )

function examplesOf(file: string): Example[] {
  const source = ts.createSourceFile(file, sourceText(file), ts.ScriptTarget.Latest, true)
  const texts = source.statements
    .flatMap(statement => [...ts.getJSDocTags(statement)])
    .filter(({ tagName }) => tagName.text === 'example')
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
  const pattern = /^(?:(.*\S) \/\/ => (.*)|(.*)\n\/\/ => (.*))$/gm
  return texts
    .flatMap(text => [...text.matchAll(pattern)])
    .map(([, expression, result, above, below]) => ({
      file,
      expression: expression ?? above!,
      result: result ?? below!,
    }))
}

type Names = Readonly<Record<string, unknown>>

const evaluate = (code: string, names: Names): Promise<unknown> =>
  new Function(...Object.keys(names), `return (async () => (${code}))()`)(...Object.values(names))

/** In one line, brackets without blanks inside. */
const shown = (value: unknown) =>
  inspect(value, { depth: 9, breakLength: Number.POSITIVE_INFINITY }).replace(/(?<=\[) | (?=\])/g, '')

/** The result in a docstring, without words after it: `1, to 14 digits`. Undefined where it is words alone, or cut by `…`. */
async function resultOf(text: string, names: Names): Promise<{ readonly value: unknown } | undefined> {
  for (let end = text.length; end > 0; end = text.lastIndexOf(', ', end - 1)) {
    const result = text.slice(0, end)
    if (result.includes('…')) continue
    try {
      return { value: await evaluate(result, names) }
    } catch {}
  }
  return undefined
}

/** Equal, numbers to twelve digits; where a result is cut by `…` anything may stand there. */
async function isAsShown(value: unknown, text: string, names: Names): Promise<boolean> {
  const result = await resultOf(text, names)
  if (result !== undefined) return isDeepStrictEqual(rounded(value), rounded(result.value))
  const parts = text.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return parts.length === 1 || new RegExp(`^${parts.join('.*')}`).test(shown(value))
}

const rounded = (value: unknown): unknown =>
  JSON.stringify(value, (_, member) => {
    if (typeof member === 'number') return Number(member.toPrecision(12))
    return typeof member === 'bigint' ? `${member}n` : member
  })

const evaluated: (Example & { readonly value: unknown; readonly names: Names })[] = []
for (const file of sourceFiles.filter(path => !isApart(path))) {
  const examples = examplesOf(file)
  const names = examples.length === 0 ? {} : { ...index, ...(await import(`${root}/src/${file}`)) }
  for (const example of examples) {
    try {
      const value = await evaluate(example.expression, names)
      evaluated.push({ ...example, value, names })
    } catch {
      // It needs a file, or a name that stands for something of the reader's.
    }
  }
}

describe('examples in docstrings', () => {
  it('can be evaluated in more than a hundred cases', () => {
    expect(evaluated.length).toBeGreaterThan(100)
  })

  it.each(evaluated)('of $file: $expression', async ({ value, result, names }) => {
    expect(await isAsShown(value, result, names), `${shown(value)} is not ${result}`).toBe(true)
  })
})
