/**
 * The examples of docstrings. One whose names are all there has to run, with the result beside `// =>`; one that names something of
 * the reader's is an illustration.
 */
import { inspect, isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { InputError } from '../src/errors.ts'
import {
  type Example,
  examplesOf,
  importable,
  type Names,
  namesFor,
  run,
  type Statement,
} from './support/examples.ts'
import { readersNames, readersPaths } from './support/illustrations.ts'

/** How many illustrations there are at most. Before you add one: can the example make its values itself? */
const mostIllustrations = 249

/** Files of rooms that read and write files, views aside: examples of theirs that name a path of the reader's are not even tried. */
const touchesFiles = (file: string) =>
  /^(?:files|stages|pipelines|cli)\//.test(file) && !/\/view[^/]*$/.test(file)

/** In one line, brackets without blanks inside. */
const shown = (value: unknown) =>
  inspect(value, { depth: 9, breakLength: Number.POSITIVE_INFINITY }).replace(
    /(?<=\[) | (?=\])|(?<=Map|Set)\(\d+\)/g,
    '',
  )

/** The result in a docstring, without words after it: `1, to 14 digits`. Undefined where it is words alone, or cut by `…`. */
async function resultOf(text: string, names: Names): Promise<{ readonly value: unknown } | undefined> {
  for (let end = text.length; end > 0; end = text.lastIndexOf(', ', end - 1)) {
    const result = text.slice(0, end)
    if (result.includes('…')) continue
    try {
      const values: unknown[] = []
      await run([{ text: result, isExpression: true }], names, values)
      return { value: values[0] }
    } catch {}
  }
  return undefined
}

/** Equal, numbers to twelve digits; where a result is cut by `…` anything may stand there. */
async function isAsShown(value: unknown, text: string, names: Names): Promise<boolean> {
  const result = await resultOf(text, names)
  if (result !== undefined) return isDeepStrictEqual(rounded(value), rounded(result.value))
  const parts = text.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}`).test(shown(value))
}

const rounded = (value: unknown): unknown =>
  JSON.stringify(value, (_, member) => {
    if (member instanceof Map) return [...member]
    if (member instanceof Set) return [...member]
    if (typeof member === 'number' && Number.isFinite(member)) return Number(member.toPrecision(12))
    return typeof member === 'bigint' || typeof member === 'number' ? `${member}n` : member
  })

/** What the example uses of the reader's, undefined where it can be run. */
function readersIn(example: Example, own: Names): string | undefined {
  if (!example.isWhole) return 'it is cut by …'
  const name = example.freeNames.find(free => !(free in own) && free in readersNames)
  if (name !== undefined) return `${name} is ${readersNames[name]}`
  const path = touchesFiles(example.file)
    ? pathIn(example.statements.map(({ text }) => text).join(';'))
    : undefined
  return path && `${path} is ${readersPaths[path]}`
}

const pathIn = (text: string) => Object.keys(readersPaths).find(path => text.includes(`'${path}'`))

/** The path of the reader's that an error names because no such file exists. */
function missingPath(error: unknown): string | undefined {
  const { code, cause, place } = error as Partial<InputError>
  const isMissing = [code, (cause as { code?: string } | undefined)?.code].some(
    text => text === 'path-not-found' || text === 'ENOENT',
  )
  return isMissing ? pathIn(`'${place?.file}'`) : undefined
}

const isMarked = ({ isExpression, comment }: Statement) =>
  !isExpression || comment === null || /^(?:=>|throws|prints|writes) /.test(comment)

/** An example that runs: the value of each statement, or what the last of them threw. */
interface Ran {
  readonly example: Example
  readonly names: Names
  readonly values: readonly unknown[]
  readonly error?: unknown
}

const illustrations: { readonly example: Example; readonly why: string }[] = []
const unmarked: string[] = []
const ran: Ran[] = []
for (const file of importable) {
  const examples = examplesOf(file)
  const { own, all: names } = await namesFor(file)
  for (const example of examples) {
    unmarked.push(
      ...example.statements.filter(each => !isMarked(each)).map(({ text }) => `${example.place}: ${text}`),
    )
    const values: unknown[] = []
    let error: unknown
    let readers = readersIn(example, own)
    if (readers === undefined) {
      try {
        await run(example.statements, names, values)
      } catch (thrown) {
        error = thrown
        const path = missingPath(thrown)
        readers = path && `${path} is ${readersPaths[path]}`
      }
    }
    if (readers === undefined) ran.push({ example, names, values, error })
    else illustrations.push({ example, why: readers })
  }
}

const withResults = ran.flatMap(({ example, names, values, error }) =>
  example.statements.flatMap(({ text, comment }, at) =>
    comment?.startsWith('=> ')
      ? [
          {
            file: example.file,
            place: example.place,
            expression: text,
            result: comment.slice(3),
            value: values[at],
            names,
            error,
          },
        ]
      : [],
  ),
)

describe('examples in docstrings', () => {
  it('can be evaluated in more than two hundred cases', () => {
    expect(withResults.length).toBeGreaterThan(200)
  })

  it.each(ran)('$example.place runs, unless it says what it throws', ({ example, error }) => {
    const thrown = example.statements.at(-1)?.comment?.match(/^throws (\w+)/)?.[1]
    expect((error as Error | undefined)?.constructor.name, `src/${example.place}: ${error}`).toBe(thrown)
  })

  it.each(withResults)('of $file: $expression', async ({ place, value, result, names }) => {
    expect(await isAsShown(value, result, names), `src/${place}: ${shown(value)} is not ${result}`).toBe(true)
  })

  it('mark each result with =>, or say that something is thrown, printed or written', () => {
    expect(unmarked).toEqual([])
  })

  it('are illustrations only where they name something of the reader, and no more of them than before', () => {
    const list = illustrations.map(({ example, why }) => `${example.place}: ${why}`)
    expect(illustrations.length, list.join('\n')).toBeLessThanOrEqual(mostIllustrations)
  })

  it('use every name and path that stands for something of the reader', () => {
    const names = new Set(illustrations.flatMap(({ example }) => example.freeNames))
    const stale = Object.keys(readersNames).filter(name => !names.has(name))
    const paths = Object.keys(readersPaths).filter(
      path => !illustrations.some(({ example }) => example.code.includes(`'${path}'`)),
    )
    expect([...stale, ...paths]).toEqual([])
  })
})
