/**
 * The report of scores.
 *
 * @module
 */

import type { Report, Table } from '../../report/report.ts'
import { nameLook, pathLook } from '../../report/terminal/look.ts'
import type { ScoreResult } from '../../submission/score.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * The report of the folders, in their order.
 *
 * @example
 * scoreReport(results).summary // => '3 folders: 2 scored, 1 not'
 */
export function scoreReport(results: readonly ScoreResult[]): Report {
  const scores = scoreTable(results)
  const runs = runTable(results)
  const scored = results.filter(({ scoreMinutes }) => scoreMinutes !== null).length
  return {
    name: 'score',
    title: 'Scores',
    document: { results },
    items: results,
    tables: [scores, runs],
    // The runs of several folders: -v.
    text: results.length === 1 ? [scores, runs] : [scores],
    judged: results.map(({ dir }) => dir),
    csv: withValues(scores, results),
    findings: results.flatMap(({ findings }) => findings),
    benchmarks: results.map(({ benchmark }) => benchmark),
    summary: `${plural(results.length, 'folder')}: ${scored} scored, ${results.length - scored} not`,
  }
}

/** A row per log. */
const runTable = (results: readonly ScoreResult[]): Table => ({
  title: 'Runs',
  columns: [
    { key: 'file', title: 'Log', look: pathLook },
    { key: 'status', title: 'Status' },
    { key: 'minutes', title: 'Minutes', decimals: 3 },
    { key: 'convergence', title: 'Converged at' },
    { key: 'unit', title: 'Unit' },
    { key: 'joules', title: 'Joules', decimals: 0 },
  ],
  rows: results.flatMap(({ runs }) =>
    runs.map(({ file, status, minutes, convergence, joules }) => [
      file,
      status,
      minutes,
      convergence?.value ?? null,
      convergence?.unit ?? null,
      joules,
    ]),
  ),
})

function scoreTable(results: readonly ScoreResult[]): Table {
  return {
    title: 'Scores',
    columns: [
      { key: 'dir', title: 'Folder', look: pathLook },
      { key: 'benchmark', title: 'Benchmark', look: nameLook },
      { key: 'runs', title: 'Runs' },
      { key: 'dropped', title: 'Dropped' },
      { key: 'method', title: 'Method', look: nameLook },
      { key: 'scoreMinutes', title: 'Minutes', decimals: 3 },
      { key: 'normalization', title: 'Normalization', decimals: 5 },
      { key: 'normalizedMinutes', title: 'Normalized', decimals: 3 },
      { key: 'joules', title: 'Joules', decimals: 0 },
      { key: 'models', title: 'Models' },
      { key: 'instanceScale', title: 'Accelerators each' },
    ],
    rows: results.map(result => [
      result.dir,
      result.benchmark,
      result.runs.length,
      result.dropped,
      result.method,
      result.scoreMinutes,
      result.normalization,
      result.normalizedMinutes,
      result.joules,
      result.models,
      result.instanceScale,
    ]),
  }
}

/** The table with a row per folder and the values of its runs in one cell each: CSV has one table. */
function withValues({ columns, rows, ...table }: Table, results: readonly ScoreResult[]): Table {
  return {
    ...table,
    columns: [
      ...columns,
      { key: 'values', title: 'Converged at' },
      { key: 'unit', title: 'Unit' },
      { key: 'minutes', title: 'Minutes of the runs' },
    ],
    rows: rows.map((row, index) => {
      const { runs } = results[index]!
      const converged = runs.flatMap(({ convergence }) => convergence ?? [])
      return [
        ...row,
        converged.map(({ value }) => value).join(' '),
        converged[0]?.unit ?? null,
        runs.map(({ minutes }) => minutes ?? '').join(' '),
      ]
    }),
  }
}

export const view: View<RequestOf<typeof declaration>, readonly ScoreResult[]>['view'] = results =>
  scoreReport(results)

export const hasFindings = (results: readonly ScoreResult[]): boolean =>
  results.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
