/**
 * The document of a report as JSON.
 *
 * @module
 */
import { escapeJson } from '../escape.ts'
import type { Report } from '../report.ts'
import type { ReportContext, Reporter } from '../reporter.ts'

/** Number of array elements that are serialized at once. */
const BATCH = 512
/** How deep to look for long arrays, such as the runs or tests in a result. */
const DEEPEST = 4

/**
 * The document as JSON: `schemaVersion`, `tool`, then its own members, indented by two spaces.
 *
 * Numbers are unrounded; NaN and infinities are null. Members keep the command's order.
 *
 * @example
 * json(report, context) // => '{\n  "schemaVersion": 1,\n  "tool": {…},\n  "results": […]\n}\n'
 */
export const json: Reporter = (report, context) => [...jsonPieces(report, context)].join('')

/**
 * The same text piece by piece, so a long document is never in memory as a whole.
 *
 * @example
 * for (const piece of jsonPieces(report, context)) stream.write(piece)
 */
export function* jsonPieces({ document }: Report, { tool }: ReportContext): Generator<string> {
  const { name, version } = tool
  for (const piece of pieces({ schemaVersion: 1, tool: { name, version }, ...document }, '')) {
    yield escapeJson(piece)
  }
  yield '\n'
}

/** The output of `JSON.stringify` for a value at an indentation. */
function* pieces(value: unknown, margin: string): Generator<string> {
  if (!isLong(value, 0)) yield whole(value, margin)
  else if (isList(value)) yield* listPieces(value, margin)
  else yield* objectPieces(value as object, margin)
}

function* objectPieces(value: object, margin: string): Generator<string> {
  const inner = `${margin}  `
  let before = '{'
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue
    yield `${before}\n${inner}${JSON.stringify(key)}: `
    yield* pieces(member, inner)
    before = ','
  }
  yield `\n${margin}}`
}

function* listPieces(values: Iterable<unknown>, margin: string): Generator<string> {
  let before = '['
  let batch: unknown[] = []
  function next(text: string): string {
    const piece = before + text
    before = ','
    return piece
  }
  function finishBatch(): string {
    // Without the brackets of the batch.
    const text = whole(batch, margin).slice(1, -margin.length - 2)
    batch = []
    return next(text)
  }
  for (const value of values) {
    if (isLong(value, 0)) {
      if (batch.length > 0) yield finishBatch()
      yield next(`\n${margin}  `)
      yield* pieces(value, `${margin}  `)
    } else {
      batch.push(value)
      if (batch.length === BATCH) yield finishBatch()
    }
  }
  if (batch.length > 0) yield finishBatch()
  yield `\n${margin}]`
}

function whole(value: unknown, margin: string): string {
  const text = JSON.stringify(value, null, 2)
  return margin === '' ? text : text.replaceAll('\n', `\n${margin}`)
}

/** An array, or a list that creates its elements on access. */
function isList(value: unknown): value is Iterable<unknown> & { readonly length: number } {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && 'length' in value
}

/** Whether a value contains a long list. */
function isLong(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false
  if (isList(value) && (value.length > BATCH || !Array.isArray(value))) return value.length > BATCH
  for (const key in value) if (isLong(value[key as keyof typeof value], depth + 1)) return true
  return false
}
