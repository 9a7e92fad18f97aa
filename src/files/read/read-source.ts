/**
 * Reads runs from any kind of file.
 *
 * @module
 */
import { detectLog } from '../../logs/detect.ts'
import type { source } from '../../options/sources.ts'
import type { ValueOf } from '../../options/values.ts'
import type { Run } from '../../runs/run.ts'
import type { ColumnNames } from '../../runs/table-columns.ts'
import { firstBytes } from './first-bytes.ts'
import { caffePattern } from './read-caffe.ts'
import { hasCaffeTarget, type ReadCaffeRunOptions, readCaffeRun } from './read-caffe-run.ts'
import { type ReadRunOptions, readLogRuns } from './read-run.ts'
import { readTable } from './read-table.ts'

/**
 * `auto`: a file with the name and the content of a table is a table, a file that looks like a Caffe log is one if the
 * options for Caffe logs are set, and everything else is an MLPerf log.
 */
export type Source = ValueOf<typeof source>

export interface ReadSourceOptions extends ReadRunOptions, ReadCaffeRunOptions {
  readonly source: Source
  /** Headers of a table's columns, if they differ from the names of the record's members. */
  readonly columns?: ColumnNames | undefined
  /** Benchmark of Caffe logs, and of other logs and rows of a table that name none; for MLPerf logs also instead of an unknown one. */
  readonly benchmark?: string | undefined
}

/** File name pattern of each kind in folders; absent for the pattern of result logs. */
export const patterns: Readonly<Partial<Record<Source, string>>> = {
  table: '*.{csv,tsv,json,ndjson,jsonl}{,.gz}',
  caffe: caffePattern,
}

const tableName = /\.(?:csv|tsv|json|ndjson|jsonl)(?:\.gz)?$/i

/**
 * The runs of a file: for a log one per run, in most logs one; for a table one per row.
 *
 * @throws InputError as {@link readLogRuns}, {@link readTable} and {@link readCaffeRun} do, UsageError as the latter
 * @example
 * for await (const run of readSource('runs.csv', { catalogue: builtIn, ruleset: '1.1.0' })) console.log(run.source) // prints table
 */
export async function* readSource(file: string, options: ReadSourceOptions): AsyncGenerator<Run> {
  const { source } = options
  const kind = source === 'auto' ? await kindOf(file, options) : source
  if (kind === 'table') yield* readTable(file, options)
  else if (kind === 'caffe') yield withUnusedOptions(await readCaffeRun(file, options), options)
  else yield* await readLogRuns(file, options)
}

/** The record with a note for each option that only MLPerf logs use. */
function withUnusedOptions(run: Run, { run: wanted, bertTrainSamples = false }: ReadSourceOptions): Run {
  const unused = [
    ...(wanted === undefined ? [] : ['--run']),
    ...(bertTrainSamples ? ['--bert-train-samples'] : []),
  ]
  const notes = unused.map(name => {
    const message = `${name} has no effect on a Caffe log`
    return { code: 'option-without-effect', line: null, message } as const
  })
  return { ...run, problems: [...run.problems, ...notes] }
}

// A training log with thousands of lines before the first tagged one may look like a table, so the name counts too.
async function kindOf(file: string, options: ReadCaffeRunOptions): Promise<Exclude<Source, 'auto'>> {
  const mayBeTable = tableName.test(file)
  // Standard input can only be read once.
  const mayBeCaffe = hasCaffeTarget(options) && file !== '-'
  if (!mayBeTable && !mayBeCaffe) return 'mllog'
  const kind = detectLog(await firstBytes(file))
  if (mayBeCaffe && kind === 'caffe') return 'caffe'
  return mayBeTable && ['csv', 'json', 'text'].includes(kind) ? 'table' : 'mllog'
}
