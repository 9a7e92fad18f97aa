/**
 * Tables as CSV.
 *
 * @module
 */
import { pipeline, Readable } from 'node:stream'
import type { Info } from 'csv-parse'
import { InputError } from '../../errors.ts'
import { readChunks } from '../source.ts'
import type { Row } from './row.ts'
import { startingWith } from './starting-with.ts'

interface Parsed {
  readonly info: Info
  readonly record: Readonly<Record<string, string>>
}

/**
 * Reads the rows of a CSV file (`-`: of standard input) one by one, in constant memory. The first line has the
 * column names. The separator is the comma, semicolon or tab, whichever it has most of. Blanks around cells are removed.
 *
 * @param chunks the content, if already read
 * @throws InputError `bad-csv` with file and line, if a row has a different number of cells than the first line or a
 * quotation is malformed; and as `openSource` does.
 * @example
 * for await (const { line, values } of readCsvRows('runs.csv')) console.log(line, values) // prints 2 { bs: '96' }
 */
export async function* readCsvRows(
  path: string,
  chunks: AsyncGenerator<Buffer> = readChunks(path),
): AsyncGenerator<Row> {
  // Loaded on demand, so other commands do not wait for it.
  const { CsvError, parse } = await import('csv-parse')
  const first = await chunks.next()
  if (first.done) return
  const parser = parse({
    bom: true,
    columns: true,
    delimiter: separatorOf(first.value),
    info: true,
    skip_empty_lines: true,
    trim: true,
  })
  // Errors surface in the loop below; the callback is only there because the function requires one.
  pipeline(Readable.from(startingWith(first.value, chunks)), parser, () => {})
  try {
    for await (const { info, record } of parser as AsyncIterable<Parsed>) {
      yield { line: info.lines, values: record }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = parser.info.lines
    throw new InputError('bad-csv', `${path}, line ${line}: ${error.message}`, {
      file: path,
      line,
      cause: error,
    })
  }
}

function separatorOf(chunk: Buffer): string {
  const header = chunk.toString('utf8').split(/[\r\n]/, 1)[0]!
  const count = (separator: string) => header.split(separator).length
  return [';', '\t'].reduce((most, separator) => (count(separator) > count(most) ? separator : most), ',')
}
