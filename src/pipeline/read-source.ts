/**
 * Runs from whatever kind of file they are in.
 *
 * @module
 */
import { UsageError } from '../errors.ts'
import { detectLog } from '../logs/detect.ts'
import type { Run } from '../runs/run.ts'
import type { ColumnNames } from '../runs/table-columns.ts'
import { firstBytes } from './first-bytes.ts'
import { type ReadRunOptions, readRun } from './read-run.ts'
import { readTable } from './read-table.ts'

/** `auto` takes what is named and looks like a table for one, all else for an MLPerf log. */
export type Source = 'auto' | 'mllog' | 'caffe' | 'table'

export interface ReadSourceOptions extends ReadRunOptions {
  readonly source?: Source
  /** Headers of a table's columns, where they differ from the names of the record's members. */
  readonly columns?: ColumnNames
  /** Benchmark of the runs of a table that name none. */
  readonly benchmark?: string
}

/** Names of tables, for folders that are searched for them. */
export const tablePattern = '*.{csv,tsv,json,ndjson,jsonl}{,.gz}'

const tableName = /\.(?:csv|tsv|json|ndjson|jsonl)(?:\.gz)?$/i

/**
 * The runs of a file: one of a log, one per row of a table.
 *
 * @throws InputError as {@link readRun} and {@link readTable} do, UsageError `not-available`
 * @example
 * for await (const run of readSource('runs.csv', { catalogue: builtIn, ruleset: '1.1.0' })) console.log(run.source) // prints table
 */
export async function* readSource(file: string, options: ReadSourceOptions): AsyncGenerator<Run> {
  const { source = 'auto' } = options
  const kind = source === 'auto' ? await kindOf(file) : source
  if (kind === 'table') yield* readTable(file, options)
  else if (kind === 'mllog') yield await readRun(file, options)
  else throw new UsageError('not-available', 'Caffe logs cannot be extracted yet')
}

// A training log of thousands of lines before the first tagged one may look like a table: so its name counts too.
async function kindOf(file: string): Promise<'mllog' | 'table'> {
  if (!tableName.test(file)) return 'mllog'
  return ['csv', 'json', 'text'].includes(detectLog(await firstBytes(file))) ? 'table' : 'mllog'
}
