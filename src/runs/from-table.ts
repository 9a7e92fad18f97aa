/**
 * Runs from tables: results that are kept in spreadsheets, and records that were extracted before.
 *
 * @module
 */
import type { Benchmark, ConvergenceUnit } from '../benchmarks/benchmark.ts'
import { type Catalogue, convergenceRule } from '../benchmarks/catalogue.ts'
import type { Problem } from '../errors.ts'
import type { Row } from '../logs/table/row.ts'
import { isLogObject, type LogObject } from '../python/log-object.ts'
import type { LogValue } from '../python/log-value.ts'
import { Cells, numberOf } from './cells.ts'
import { qualityOf } from './evaluation.ts'
import { learningRateOf, optimizerKey } from './learning-rate.ts'
import type { Convergence, Evaluation, Run, RunStatus } from './run.ts'
import { type ColumnNames, headerOf, runFields } from './table-columns.ts'

export interface TableOptions {
  /** The table, as reached from the argument; the file of every run that names none. */
  readonly file: string
  readonly catalogue: Catalogue
  readonly ruleset: string
  readonly columns?: ColumnNames
  /** Benchmark of the runs that name none. */
  readonly benchmark?: string
  /** SHA-256 of the runs that have none: that of the table. */
  readonly sha256?: string
  /** Keep the evaluations of records that have them. */
  readonly evaluations?: boolean
}

/**
 * Makes a run of a row. Columns that hold nothing a record has a place for are hyperparameters. A run with a value and no
 * status is a success, one with neither aborted; a value beside another status than success is no convergence.
 *
 * Records as `extract` prints them, as JSON or CSV, are read back as they were, without new problems.
 *
 * @returns among the problems `bad-number`, `bad-status`, `no-benchmark` and `no-batch-size`
 * @example
 * const values = { benchmark: 'maskrcnn', globalBatchSize: '96', convergence: '14' }
 * runFromRow({ line: 2, values }, { file: 'runs.csv', catalogue: builtIn, ruleset: '1.1.0' }).convergence
 * // => { value: 14, unit: 'epochs', quality: null }
 */
export function runFromRow({ line, values }: Row, options: TableOptions): Run {
  const { catalogue, ruleset, columns = {} } = options
  const cells = new Cells(values, columns, line)
  const name = cells.text('benchmark') ?? options.benchmark ?? null
  const benchmark =
    name === null ? undefined : (catalogue.find('training', name) ?? catalogue.find('hpc', name))
  const status = statusOf(cells)
  const convergence = convergenceOf(cells, status, unitOf(benchmark, ruleset))
  const globalBatchSize = cells.number('globalBatchSize')
  const learningRate = cells.number('learningRate')
  const hyperparameters =
    objectOf(cells.value('hyperparameters')) ??
    settings(values, columns, { benchmark, globalBatchSize, learningRate })
  const sha256 = cells.text('sha256') ?? options.sha256
  const file = cells.text('file') ?? options.file
  return {
    source: sourceOf(cells),
    file,
    benchmark: name,
    division: cells.text('division'),
    organization: cells.text('organization'),
    platform: cells.text('platform'),
    globalBatchSize,
    learningRate: learningRate ?? learningRateOf(hyperparameters, benchmark),
    hyperparameters,
    seeds: seedsOf(cells),
    status,
    ...(sha256 !== undefined && { sha256 }),
    convergence,
    timeToTrainMinutes: cells.number('timeToTrainMinutes'),
    ...(options.evaluations === true && { evaluations: evaluationsOf(cells) }),
    problems: [...problemsOf(cells, name, globalBatchSize), ...placed(cells.problems, options.file, file)],
  }
}

const sources: readonly string[] = ['mllog', 'caffe'] satisfies readonly Run['source'][]

function sourceOf(cells: Cells): Run['source'] {
  const source = cells.text('source')
  return source !== null && sources.includes(source) ? (source as Run['source']) : 'table'
}

const statuses: readonly string[] = ['success', 'aborted', 'incomplete'] satisfies readonly RunStatus[]

function statusOf(cells: Cells): RunStatus {
  const status = cells.text('status')?.toLowerCase()
  if (status === undefined) return cells.value('convergence') === null ? 'aborted' : 'success'
  if (statuses.includes(status)) return status as RunStatus
  cells.complain('bad-status', 'status', `is none of ${statuses.join(', ')}`)
  return 'incomplete'
}

function unitOf(benchmark: Benchmark | undefined, ruleset: string): ConvergenceUnit {
  return benchmark === undefined ? 'epochs' : convergenceRule(benchmark, ruleset).unit
}

function convergenceOf(cells: Cells, status: RunStatus, usual: ConvergenceUnit): Convergence | null {
  const whole = objectOf(cells.value('convergence'))
  if (whole !== null) {
    const value = numberOf(whole.value ?? null)
    const unit = whole.unit === 'samples' ? 'samples' : 'epochs'
    return value === null ? null : { value, unit, quality: numberOf(whole.quality ?? null) }
  }
  const value = cells.number('convergence')
  const quality = cells.number('quality')
  if (value === null || status !== 'success') return null
  const unit = cells.text('unit')
  return { value, unit: unit === 'epochs' || unit === 'samples' ? unit : usual, quality }
}

/** What is in columns of its own, and what the record has by other names, under the keys that logs have for it. */
function settings(
  values: Row['values'],
  columns: ColumnNames,
  known: { benchmark: Benchmark | undefined } & Pick<Run, 'globalBatchSize' | 'learningRate'>,
): Record<string, LogValue> {
  const taken = new Set(runFields.map(field => headerOf(field, columns)))
  const own = Object.entries(values)
    .filter(([header, value]) => !taken.has(header) && value !== null && value !== '')
    .map(([header, value]) => [header, numberOf(value) ?? value] as const)
  const logged: Record<string, LogValue> = {
    global_batch_size: known.globalBatchSize,
    [rateKey(known.benchmark, Object.fromEntries(own))]: known.learningRate,
  }
  const given = Object.entries(logged).filter(([, value]) => value !== null)
  return Object.fromEntries([...given, ...own].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The benchmark's key for the learning rate: that of the optimizer, where the row names one, else the last resort. */
function rateKey(benchmark: Benchmark | undefined, own: Readonly<Record<string, LogValue>>): string {
  const keys = benchmark?.learningRateKeys ?? ['opt_base_learning_rate']
  return optimizerKey(keys[0]!, own) ?? keys.at(-1)!
}

function seedsOf(cells: Cells): number[] {
  const value = cells.value('seeds')
  const list = Array.isArray(value) ? value : String(value ?? '').split(/[\s,;]+/)
  return list.map(numberOf).filter(seed => seed !== null)
}

function evaluationsOf(cells: Cells): Evaluation[] {
  const value = cells.value('evaluations')
  return (Array.isArray(value) ? value : []).map(entry => {
    const { line, position, unit, quality } = objectOf(entry) ?? {}
    return {
      line: numberOf(line ?? null) ?? 0,
      position: numberOf(position ?? null),
      unit: unit === 'samples' ? 'samples' : 'epochs',
      quality: qualityOf(quality ?? null, 'value'),
    }
  })
}

/** Those of the record, or, where it is none, what is missing. */
function problemsOf(cells: Cells, benchmark: string | null, globalBatchSize: number | null): Problem[] {
  const value = cells.value('problems')
  if (Array.isArray(value)) return value.flatMap(entry => problemOf(objectOf(entry)))
  const missing: Problem[] = []
  const note = (code: string, message: string) => missing.push({ code, line: null, message })
  if (benchmark === null) note('no-benchmark', 'the row names no benchmark')
  if (globalBatchSize === null) note('no-batch-size', 'the row has no global batch size')
  const codes = typeof value === 'string' ? value.split(/\s+/) : []
  for (const code of codes)
    if (!missing.some(problem => problem.code === code)) note(code, 'found when the log was read')
  return missing
}

function problemOf(entry: Readonly<Record<string, LogValue>> | null): Problem[] {
  if (typeof entry?.code !== 'string') return []
  return [{ code: entry.code, line: numberOf(entry.line ?? null), message: String(entry.message ?? '') }]
}

/** New problems have their place in the table; where the run has a file of its own, the message tells. */
function placed(problems: readonly Problem[], table: string, runFile: string): Problem[] {
  return problems.map(problem =>
    runFile === table
      ? problem
      : { ...problem, line: null, message: `${problem.message} (${table}, line ${problem.line})` },
  )
}

const objectOf = (value: LogValue): LogObject | null => (isLogObject(value) ? value : null)
