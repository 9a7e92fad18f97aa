/**
 * The report of the summary.
 *
 * @module
 */

import { floatText } from '../../python/to-text.ts'
import type { Cell, Report, Table } from '../../report/report.ts'
import { computeTable } from '../../report/submission/compute-table.ts'
import { nameLook } from '../../report/terminal/look.ts'
import { skippedBenchmarks } from '../../submission/skipped-benchmarks.ts'
import type { SummaryCell, SummaryColumn, SummaryTable } from '../../submission/summary/columns.ts'
import type { Summary } from '../../submission/summary/summary.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/** The part of a summary that is shown. */
export interface SummaryChoice {
  /** Show the details instead of the scores. */
  readonly detailed?: boolean | undefined
}

/**
 * The report of a summary: its rows under upstream's column names.
 *
 * @example
 * summarizeReport(summary, {}).summary // => '12 systems summarized: 85 scores'
 *
 * Source of the columns and of the layout of the CSV file: behaviour of result_summarizer in mlcommons/logging 7bbf792.
 */
export function summarizeReport(summary: Summary, { detailed = false }: SummaryChoice): Report {
  const { scores, weak, weakEnergy, computeSettings, findings } = summary
  const shown: readonly [title: string, table: SummaryTable | null][] = detailed
    ? [
        ['Scores in detail', summary.detailed],
        ['Energy of weak scaling', weakEnergy],
      ]
    : [
        ['Scores', scores],
        ['Weak scaling', weak],
      ]
  const tables = shown.flatMap(([title, table]) => (table === null ? [] : [{ title, table }]))
  const [first, second] = tables.map(({ table }) => table.rows)
  const ofWeakScaling = detailed ? 'weakEnergy' : 'weak'
  return {
    name: 'summarize',
    title: 'Summary of results',
    document: {
      results: first,
      ...(second !== undefined && { [ofWeakScaling]: second }),
      ...(computeSettings.length > 0 && { computeSettings }),
      findings,
    },
    items: [...(first ?? []), ...(second ?? [])],
    tables: [...tables.map(peopleTable), ...computeTable(computeSettings)],
    csv: csvTable(tables.map(({ table }) => table)),
    findings,
    benchmarks: skippedBenchmarks(findings),
    summary: summaryLine(summary),
  }
}

/** Leaves out columns that are empty in every row, such as those of benchmarks without submissions. */
function peopleTable({ title, table }: { readonly title: string; readonly table: SummaryTable }): Table {
  const columns = table.columns.filter(({ name }) =>
    table.rows.some(row => row[name] !== null && row[name] !== ''),
  )
  return {
    title,
    columns: columns.map(({ name, decimals }) => ({
      key: name,
      title: name,
      ...(decimals === undefined ? { look: nameLook } : { decimals }),
    })),
    rows: table.rows.map(row => columns.map(({ name }) => row[name] ?? null)),
  }
}

/**
 * Upstream's CSV file: floats as Python writes them, and several tables below each other, each with its own header. Tables
 * without rows are left out, except the first.
 */
function csvTable(tables: readonly SummaryTable[]): Table {
  const [first, ...more] = tables
  const below = more.filter(({ rows }) => rows.length > 0)
  return {
    title: 'Summary',
    columns: first!.columns.map(({ name }) => ({ key: name, title: name })),
    rows: [
      ...csvRows(first!),
      ...below.flatMap(table => [table.columns.map(({ name }) => name), ...csvRows(table)]),
    ],
  }
}

const csvRows = ({ columns, rows }: SummaryTable): Cell[][] =>
  rows.map(row => columns.map(column => csvCell(row[column.name] ?? null, column)))

function csvCell(cell: SummaryCell, { kind }: SummaryColumn): Cell {
  return typeof cell === 'number' && kind === 'float' ? floatText(cell) : cell
}

function summaryLine({ scores, weak }: Summary): string {
  const tables = [scores, ...(weak === null ? [] : [weak])]
  const systems = new Set(tables.flatMap(({ rows }) => rows.map(row => row.details_url)))
  const filled = tables.flatMap(({ rows, columns }) => {
    const names = columns.filter(({ decimals }) => decimals !== undefined).map(({ name }) => name)
    return rows.flatMap(row => names.filter(name => typeof row[name] === 'number'))
  })
  return `${plural(systems.size, 'system')} summarized: ${plural(filled.length, 'score')}`
}

export const view: View<RequestOf<typeof declaration>, Summary>['view'] = (summary, { detailed }) =>
  summarizeReport(summary, { detailed })

export const hasFindings = ({ findings }: Summary): boolean =>
  findings.some(({ severity }) => severity === 'error')
