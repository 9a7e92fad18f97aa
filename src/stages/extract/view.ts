/**
 * The report of extracted runs, and that of their groups.
 *
 * @module
 */

import type { RunGroup } from '../../convergence/group.ts'
import { groupRuns } from '../../convergence/group.ts'
import { hasErrors } from '../../report/has-errors.ts'
import { problemFinding } from '../../report/problem-finding.ts'
import { provenanceOf } from '../../report/provenance-of.ts'
import type { Cell, Finding, Report, Table } from '../../report/report.ts'
import { nameLook, pathLook, textLook } from '../../report/terminal/look.ts'
import { problemCodes } from '../../runs/problem-codes.ts'
import type { Metrics } from '../../runs/quality.ts'
import type { Run } from '../../runs/run.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

const qualityDecimals = 4

/** The problems of runs as findings. */
export const runFindings = (runs: readonly Run[]): Finding[] =>
  runs.flatMap(run => run.problems.map(problem => problemFinding(run.file, problem)))

/**
 * One row per run.
 *
 * @example
 * extractReport(runs).summary // => '20 runs: 19 converged'
 */
export function extractReport(runs: readonly Run[]): Report {
  const hasMetrics = runs.some(({ convergence }) => typeof convergence?.quality === 'object')
  const table = runTable(runs, metricsText)
  return {
    name: 'extract',
    title: 'Runs',
    document: { runs },
    benchmarks: runs.map(({ benchmark }) => benchmark),
    items: runs,
    tables: [table],
    ...(hasMetrics && { csv: runTable(runs, JSON.stringify) }),
    text: [withoutDetails(table)],
    findings: runFindings(runs),
    summary: summaryOf(runs),
  }
}

/** What the paths of most logs say already, or nobody compares: -v. */
const details = ['division', 'organization', 'platform', 'seeds']

function withoutDetails({ columns, rows, ...table }: Table): Table {
  const shown = [...columns.keys()].filter(index => !details.includes(columns[index]!.key))
  return {
    ...table,
    columns: shown.map(index => columns[index]!),
    rows: rows.map(row => shown.map(index => row[index]!)),
  }
}

/** @param textOf writes the metrics of a run with several */
function runTable(runs: readonly Run[], textOf: (metrics: Metrics) => string): Table {
  const hasNumbers = runs.some(({ run }) => run !== undefined)
  return {
    title: 'Runs',
    columns: [
      { key: 'file', title: 'File', look: pathLook },
      ...(hasNumbers ? [{ key: 'run', title: 'Run' }] : []),
      { key: 'benchmark', title: 'Benchmark', look: nameLook },
      { key: 'division', title: 'Division', look: { ...nameLook, priority: 3 } },
      { key: 'organization', title: 'Organization', look: { ...nameLook, priority: 4 } },
      { key: 'platform', title: 'Platform', look: { ...nameLook, priority: 5 } },
      { key: 'globalBatchSize', title: 'BS' },
      { key: 'learningRate', title: 'LR' },
      { key: 'status', title: 'Status' },
      { key: 'convergence', title: 'Converged at' },
      { key: 'unit', title: 'Unit', look: nameLook },
      { key: 'quality', title: 'Quality', decimals: qualityDecimals, look: { shrink: 'never', priority: 1 } },
      { key: 'timeToTrainMinutes', title: 'Minutes', decimals: 2 },
      { key: 'seeds', title: 'Seeds', look: { ...textLook, priority: 6 } },
      { key: 'problems', title: 'Problems', look: { ...textLook, priority: 2 } },
    ],
    rows: runs.map(run => runRow(run, hasNumbers, textOf)),
  }
}

const metricsText = (metrics: Metrics): string =>
  Object.entries(metrics)
    .map(([name, value]) => `${name} ${value === null ? '' : value.toFixed(qualityDecimals)}`)
    .join(', ')

function runRow(run: Run, hasNumbers: boolean, textOf: (metrics: Metrics) => string): Cell[] {
  const { convergence } = run
  const quality = convergence?.quality ?? null
  return [
    run.file,
    ...(hasNumbers ? [run.run ?? null] : []),
    run.benchmark,
    run.division,
    run.organization,
    run.platform,
    run.globalBatchSize,
    run.learningRate,
    run.status,
    convergence?.value ?? null,
    convergence?.unit ?? null,
    quality === null || typeof quality === 'number' ? quality : textOf(quality),
    run.timeToTrainMinutes,
    run.seeds.join(' '),
    problemCodes(run.problems),
  ]
}

/**
 * One row per benchmark, global batch size and learning rate.
 *
 * @example
 * groupReport(groups, runs).tables[0].rows.length // => 2
 */
export function groupReport(groups: readonly RunGroup[], runs: readonly Run[]): Report {
  return {
    name: 'extract-groups',
    title: 'Groups of runs',
    document: { groups },
    benchmarks: runs.map(({ benchmark }) => benchmark),
    items: groups,
    tables: [
      {
        title: 'Groups',
        columns: [
          { key: 'benchmark', title: 'Benchmark', look: nameLook },
          { key: 'globalBatchSize', title: 'BS' },
          { key: 'learningRate', title: 'LR' },
          { key: 'runs', title: 'Runs' },
          { key: 'converged', title: 'Converged' },
          { key: 'values', title: 'Values', look: textLook },
          { key: 'olympicMean', title: 'Olympic mean', decimals: 4 },
          { key: 'mean', title: 'Mean', decimals: 4 },
          { key: 'stdev', title: 'Stdev', decimals: 4 },
        ],
        rows: groups.map(group => [
          group.benchmark,
          group.globalBatchSize,
          group.learningRate,
          group.runs,
          group.converged,
          group.values.join(' '),
          group.olympicMean,
          group.mean,
          group.stdev,
        ]),
      },
    ],
    findings: runFindings(runs),
    summary: summaryOf(runs),
  }
}

function summaryOf(runs: readonly Run[]): string {
  const converged = runs.filter(({ convergence }) => convergence !== null).length
  return `${plural(runs.length, 'run')}: ${converged} converged`
}

export const view: View<RequestOf<typeof declaration>, readonly Run[]>['view'] = (
  runs,
  { group, catalogue },
) => ({
  ...(group ? groupReport(groupRuns(runs, catalogue), runs) : extractReport(runs)),
  provenance: provenanceOf(
    [],
    runs.map(({ file }) => file),
  ),
})

export const hasFindings: View<unknown, readonly Run[]>['hasFindings'] = (_runs, _request, { findings }) =>
  hasErrors(findings)
