/**
 * Tables in any format.
 *
 * @module
 */
import { readChunks } from '../source.ts'
import { readCsvRows } from './csv.ts'
import { readDocuments } from './documents.ts'
import type { Row } from './row.ts'
import { startingWith } from './starting-with.ts'

/** An object with an array `runs` that is its first array. */
const documentOfRuns = /^\s*\{[^[]*"runs"\s*:\s*\[/

/**
 * Reads the rows of a table one by one: JSON (an array, NDJSON, or a document whose member `runs` is an array) if the
 * first character is a bracket or a brace, else CSV. `-` is standard input.
 *
 * @throws InputError as {@link readCsvRows} and {@link readDocuments} do
 * @example
 * for await (const { line, values } of readRows('runs.json')) console.log(line, values) // prints 1 { bs: 96 }
 */
export async function* readRows(path: string): AsyncGenerator<Row> {
  const chunks = readChunks(path)
  const first = await chunks.next()
  if (first.done) return
  const text = first.value.toString('utf8').replace(/^\ufeff/, '')
  const whole = startingWith(first.value, chunks)
  if (!/^\s*[[{]/.test(text)) yield* readCsvRows(path, whole)
  else yield* readDocuments(path, documentOfRuns.test(text) ? 'runs' : undefined, whole)
}
