/**
 * Tables as JSON: an array of objects, an object with such an array, or one object after the other.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import { isLogObject } from '../../python/log-object.ts'
import type { LogValue } from '../../python/log-value.ts'
import { readChunks } from '../source.ts'
import type { Row } from './row.ts'

/** Takes bytes piece by piece, then `none`, and yields each document when it is complete. */
type Parser = (piece: Uint8Array | symbol) => AsyncIterable<{ readonly value: LogValue }>

const lineFeed = 10

/**
 * Reads the objects of a JSON file (`-`: of standard input) one by one, in constant memory: the elements of an array;
 * those of the array `member`, if the file is one object and a member is named; else each object of a file with
 * one after the other (NDJSON).
 *
 * @param chunks the content, if already read
 * @throws InputError `bad-json` with file and line if the text is not JSON, a row is not an object or `member` is not an
 * array; and as `openSource` does.
 * @example
 * for await (const { line, values } of readDocuments('runs.ndjson')) console.log(line, values) // prints 1 { bs: 96 }
 */
export async function* readDocuments(
  path: string,
  member?: string,
  chunks: AsyncGenerator<Buffer> = readChunks(path),
): AsyncGenerator<Row> {
  // Loaded on demand, so other commands do not wait for it.
  const { none } = await import('stream-chain')
  let parser: Parser | null = null
  let line = 1
  try {
    for await (const piece of lines(chunks)) {
      parser ??= await parserFor(piece, member)
      if (parser !== null)
        for await (const { value } of parser(piece)) yield { line, values: objectOf(value) }
      if (piece.at(-1) === lineFeed) line++
    }
    if (parser !== null) for await (const { value } of parser(none)) yield { line, values: objectOf(value) }
  } catch (error) {
    if (error instanceof InputError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError('bad-json', `${path}, line ${line}: ${reason}`, { file: path, line, cause: error })
  }
}

/** The parser for the first character that is not blank; null if all are blank. */
async function parserFor(piece: Buffer, member: string | undefined): Promise<Parser | null> {
  const start = piece.toString('utf8').trimStart()[0]
  if (start === undefined) return null
  if (start !== '[' && member === undefined) {
    const { streamValues } = await import('stream-json/streamers/stream-values.js')
    return streamValues.withParser<LogValue>() as unknown as Parser
  }
  if (start === '[') {
    const { streamArray } = await import('stream-json/streamers/stream-array.js')
    return streamArray.withParser<LogValue>() as unknown as Parser
  }
  return memberParser(member)
}

/** The elements of the array that is a member of the file's object. */
async function memberParser(member: string | undefined): Promise<Parser> {
  const { gen, none } = await import('stream-chain')
  const { streamArray } = await import('stream-json/streamers/stream-array.js')
  const { pick } = await import('stream-json/filters/pick.js')
  let seen = false
  const filter = (path: readonly unknown[]) => {
    const found = path.length === 1 && path[0] === member
    seen ||= found
    return found
  }
  const parse = gen(pick.withParser({ filter }), streamArray<LogValue>()) as unknown as Parser
  return async function* (piece) {
    yield* parse(piece)
    if (piece === none && !seen) throw new TypeError(`The object has no member "${member}"`)
  }
}

function objectOf(value: LogValue): Row['values'] {
  if (isLogObject(value)) return value
  throw new TypeError('A row must be an object')
}

/** Pieces that end at line ends, so the line of an error is known. A long line comes in several pieces. */
async function* lines(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let first = true
  for await (const chunk of chunks) {
    let start = first && chunk.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
    first = false
    for (let end = 0; start < chunk.length; start = end) {
      end = chunk.indexOf(lineFeed, start) + 1 || chunk.length
      yield chunk.subarray(start, end)
    }
  }
}

const byteOrderMark = Buffer.from('\ufeff')
