/**
 * The report of regenerated RCP sets.
 *
 * @module
 */

import type { Usage } from '../../benchmarks/benchmark.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { graceOf, withGrace } from '../../rcp/judging-point.ts'
import { parseRcpSet } from '../../rcp/read.ts'
import type { MeasuredPoint, RcpRecord } from '../../rcp/record.ts'
import type {
  RecordChange,
  RegeneratedSet,
  RegenerateFinding,
  Regeneration,
} from '../../rcp/regenerate/regeneration.ts'
import { measure } from '../../rcp/statistics.ts'
import type { Cell, Finding, Report, Table } from '../../report/report.ts'
import { withoutEmptyColumn } from '../../report/without-empty-column.ts'
import { learningRateOf } from '../../runs/learning-rate.ts'
import { unifiedDiff } from '../../text/unified-diff.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import type { RegenerateResult } from './work.ts'

/** The input of the report. */
export interface RegenerateReportInput extends Regeneration {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** Paths that are written, or would be with `--check`. */
  readonly written: readonly string[]
}

/** Warnings that do not keep a record from being written as asked: fewer runs on request, logs that break the rules, and a set that was edited by hand. */
const warningsOnly: ReadonlySet<string> = new Set(['too-few-runs', 'logs-break-rules', 'provenance-mismatch'])

/** Whether the command exits with 1: all findings count, except {@link warningsOnly}. */
const hasFaults = ({ sets, findings }: Regeneration): boolean =>
  [...findings, ...sets.flatMap(set => set.findings)].some(
    ({ code, severity }) => severity === 'error' || !warningsOnly.has(code),
  )

/**
 * The report: each set's records with their statistics, the changes and the findings.
 *
 * @example
 * regenerateReport({ ...result, catalogue, usage, ruleset, written }).summary // => 'maskrcnn: 1 added, 2 unchanged'
 */
export function regenerateReport(input: RegenerateReportInput): Report {
  const { sets, ruleset, written } = input
  const changes = sets.flatMap(set =>
    set.changes.map(change => ({ benchmark: set.benchmark, ...changeOf(change) })),
  )
  const all = [...input.findings, ...sets.flatMap(set => set.findings)]
  return {
    name: 'regenerate',
    title: 'Regenerated RCP sets',
    document: { ruleset, changes, findings: all, files: written },
    items: changes,
    tables: sets.flatMap(set => (set.text === null ? [] : [recordTable(set, set.text, input)])),
    findings: all.map(findingOf),
    benchmarks: all.map(({ benchmark }) => benchmark),
    summary: sets.map(summaryOf).join('; ') || 'no records',
  }
}

const changeOf = ({ name, bs, change, before, after, runs }: RecordChange) => ({
  name,
  bs,
  change,
  runs: runs.length,
  before: before && valuesOf(before),
  after: after && valuesOf(after),
})

const valuesOf = ({ epochs, hyperparameters }: RcpRecord) => ({ epochs, hyperparameters })

function recordTable(set: RegeneratedSet, text: string, input: RegenerateReportInput): Table {
  const { catalogue, usage, ruleset } = input
  const benchmark = catalogue.find(usage, set.benchmark)!
  const granted = graceOf(benchmark, ruleset)
  const kinds = new Map(set.changes.map(({ name, change }) => [name, change]))
  const row = (record: RcpRecord, point: MeasuredPoint): Cell[] => [
    point.globalBatchSize,
    learningRateOf(record.hyperparameters, benchmark)?.value ?? null,
    point.runs,
    point.mean,
    point.stdev,
    withGrace(point, granted).floor,
    granted,
    kinds.get(record.name) ?? 'unchanged',
  ]
  const table = {
    title: `RCP set of ${set.benchmark}`,
    columns: [
      { key: 'globalBatchSize', title: 'BS' },
      { key: 'learningRate', title: 'LR' },
      { key: 'runs', title: 'Runs' },
      { key: 'mean', title: 'Mean', decimals: 4 },
      { key: 'stdev', title: 'Stdev', decimals: 4 },
      { key: 'floor', title: 'Floor', decimals: 6 },
      { key: 'grace', title: 'Grace' },
      { key: 'change', title: 'Change' },
    ],
    rows: parseRcpSet(text, set.benchmark)
      .records.toSorted((a, b) => a.globalBatchSize - b.globalBatchSize)
      .map(record => row(record, measure(record, { catalogue, benchmark }))),
  }
  return withoutEmptyColumn(table, 'grace')
}

const findingOf = ({ code, severity, file, message }: RegenerateFinding): Finding => ({
  code,
  severity,
  path: file,
  line: null,
  message,
})

function summaryOf({ benchmark, changes }: RegeneratedSet): string {
  const counts = new Map<string, number>()
  for (const { change } of changes) counts.set(change, (counts.get(change) ?? 0) + 1)
  return `${benchmark}: ${[...counts].map(([change, count]) => `${count} ${change}`).join(', ')}`
}

export const view: View<RequestOf<typeof declaration>, RegenerateResult>['view'] = (result, request) => {
  const written = result.files.map(({ path }) => path)
  const report = regenerateReport({ ...request, ...result, written })
  return { ...report, written, ...(request.diff && { answer: diffOf(result) }) }
}

export const hasFindings = (result: RegenerateResult, { check }: RequestOf<typeof declaration>): boolean =>
  hasFaults(result) || (check && result.changed)

const diffOf = ({ sets }: RegenerateResult): string =>
  sets
    .map(({ benchmark, text, previousText }) =>
      text === null ? '' : unifiedDiff(`rcps_${benchmark}.json`, previousText, text),
    )
    .join('')
