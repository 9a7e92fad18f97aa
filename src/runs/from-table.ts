/**
 * Runs from tables: results in spreadsheets, and extracted records.
 *
 * @module
 */

import { type Benchmark, type ConvergenceUnit, convergenceUnits } from '../benchmarks/benchmark.ts'
import { type Catalogue, convergenceRule } from '../benchmarks/catalogue.ts'
import type { Code } from '../codes/codes.ts'
import type { Problem } from '../errors.ts'
import type { Row } from '../logs/table/row.ts'
import { isLogObject, type LogObject } from '../python/log-object.ts'
import type { LogValue } from '../python/log-value.ts'
import { PythonJsonError, parsePythonJson } from '../python/python-json.ts'
import { Cells, numberOf } from './cells.ts'
import { learningRateOf, optimizerKey } from './learning-rate.ts'
import { parsedCodes } from './problem-codes.ts'
import { type Metrics, metricsOf, qualityIn } from './quality.ts'
import type { Convergence, Evaluation, Run, RunStatus } from './run.ts'
import { type ColumnNames, headerOf, runFields } from './table-columns.ts'

export interface TableOptions {
  /** The table, relative to the argument; the default file of its runs. */
  readonly file: string
  readonly catalogue: Catalogue
  readonly ruleset: string
  readonly columns?: ColumnNames | undefined
  /** Default benchmark of the runs. */
  readonly benchmark?: string | undefined
  /** Default SHA-256 of the runs: that of the table. */
  readonly sha256?: string
  /** Whether to keep the evaluations of records. */
  readonly evaluations?: boolean
}

/**
 * Makes a run of a row. Columns that are not record fields are hyperparameters. A run with a value and no status is a
 * success; a run with neither is aborted. A value with a status other than success does not count as convergence.
 *
 * Reads records printed by `extract`, as JSON or CSV, back unchanged and without new problems.
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
  const run = cells.number('run')
  return {
    source: sourceOf(cells),
    file,
    ...(run !== null && { run }),
    benchmark: name,
    division: cells.text('division'),
    organization: cells.text('organization'),
    platform: cells.text('platform'),
    globalBatchSize,
    learningRate: learningRate ?? learningRateOf(hyperparameters, benchmark)?.value ?? null,
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
  cells.complain('bad-status', 'status', `is not one of ${statuses.join(', ')}`)
  return 'incomplete'
}

function unitOf(benchmark: Benchmark | undefined, ruleset: string): ConvergenceUnit {
  return benchmark === undefined ? 'epochs' : convergenceRule(benchmark, ruleset).unit
}

const unitNamed = (name: LogValue): ConvergenceUnit | undefined =>
  convergenceUnits.find(unit => unit === name)

function convergenceOf(cells: Cells, status: RunStatus, usual: ConvergenceUnit): Convergence | null {
  const whole = objectOf(cells.value('convergence'))
  if (whole !== null) {
    const value = numberOf(whole.value ?? null)
    const unit = unitNamed(whole.unit ?? null) ?? 'epochs'
    const quality = qualityIn(whole.quality ?? null) ?? numberOf(whole.quality ?? null)
    return value === null ? null : { value, unit, quality }
  }
  const value = cells.number('convergence')
  const quality = metricsInText(cells.text('quality')) ?? cells.number('quality')
  if (value === null || status !== 'success') return null
  return { value, unit: unitNamed(cells.text('unit')) ?? usual, quality }
}

/** The metrics of a benchmark with several, which our own CSV writes as JSON; null for any other text. */
function metricsInText(text: string | null): Metrics | null {
  if (text === null || !text.startsWith('{')) return null
  const value = jsonOrNull(text)
  return isLogObject(value) ? metricsOf(value, '') : null
}

function jsonOrNull(text: string): LogValue {
  try {
    return parsePythonJson(text)
  } catch (error) {
    if (error instanceof PythonJsonError) return null
    throw error
  }
}

/** Values from separate columns, and record members with other names, under their log keys. */
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

/** The benchmark's key for the learning rate: the optimizer's key if the row names an optimizer, else the fallback. */
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
      unit: unitNamed(unit ?? null) ?? 'epochs',
      quality: metricsOf(quality ?? null, 'value'),
    }
  })
}

/** The problems of the record, or, if the row is not a record, its missing values. */
function problemsOf(cells: Cells, benchmark: string | null, globalBatchSize: number | null): Problem[] {
  const value = cells.value('problems')
  if (Array.isArray(value)) return value.flatMap(entry => problemOf(objectOf(entry)))
  const missing: Problem[] = []
  const note = (code: Code, message: string, count = 1) =>
    missing.push({ code, line: null, message, ...(count > 1 && { count }) })
  if (benchmark === null) note('no-benchmark', 'the row names no benchmark')
  if (globalBatchSize === null) note('no-batch-size', 'the row has no global batch size')
  for (const { code, count } of typeof value === 'string' ? parsedCodes(value) : [])
    if (!missing.some(problem => problem.code === code))
      note(codeIn(code), 'found when the log was read', count)
  return missing
}

function problemOf(entry: Readonly<Record<string, LogValue>> | null): Problem[] {
  if (typeof entry?.code !== 'string') return []
  const { code, line, message, count } = entry
  const counted = typeof count === 'number' ? { count } : {}
  return [{ code: codeIn(code), line: numberOf(line ?? null), message: String(message ?? ''), ...counted }]
}

/** A code as the table says it: another version of this program may have written codes that this one does not know. */
const codeIn = (text: string): Code => text as Code

/** New problems point into the table; if the run has its own file, the message names the place. */
function placed(problems: readonly Problem[], table: string, runFile: string): Problem[] {
  return problems.map(problem =>
    runFile === table
      ? problem
      : { ...problem, line: null, message: `${problem.message} (${table}, line ${problem.line})` },
  )
}

const objectOf = (value: LogValue): LogObject | null => (isLogObject(value) ? value : null)
