/**
 * The report of the package check.
 *
 * @module
 */

import type { Report, Table } from '../../report/report.ts'
import { checkedMembers } from '../../report/submission/checked-members.ts'
import { nameLook, textLook } from '../../report/terminal/look.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import type { BenchmarkResult, PackageResult, SystemResult } from '../../submission/package/package-result.ts'
import { skippedBenchmarks } from '../../submission/skipped-benchmarks.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * The report of one package.
 *
 * @example
 * packageReport(result).summary // => 'v4.1/Dell: 12 benchmarks of 3 systems, 0 errors, 2 warnings'
 */
export function packageReport(result: PackageResult): Report {
  const { dir, ok, findings, systems } = result
  const benchmarks = systems.flatMap(system => system.benchmarks)
  const counted = (severity: SubmissionFinding['severity']) =>
    plural(findings.filter(finding => finding.severity === severity).length, severity)
  return {
    name: 'package',
    title: 'Submission package',
    document: { dir, ok, findings, systems: systems.map(shownSystem) },
    items: findings,
    tables: [benchmarkTable(result)],
    findings,
    benchmarks: skippedBenchmarks(findings),
    summary: `${dir}: ${plural(benchmarks.length, 'benchmark')} of ${plural(systems.length, 'system')}, ${counted('error')}, ${counted('warning')}`,
  }
}

/** A system in the form of the document. */
const shownSystem = (system: SystemResult) => ({
  ...system,
  benchmarks: system.benchmarks.map(benchmark => ({
    ...benchmark,
    rcp: benchmark.rcp && checkedMembers(benchmark.rcp),
  })),
})

function benchmarkTable({ systems }: PackageResult): Table {
  return {
    title: 'Benchmarks',
    columns: [
      { key: 'system', title: 'System', look: nameLook },
      { key: 'division', title: 'Division', look: nameLook },
      { key: 'scaling', title: 'Scaling', look: nameLook },
      { key: 'benchmark', title: 'Benchmark', look: nameLook },
      { key: 'runs', title: 'Runs' },
      { key: 'requiredRuns', title: 'Required' },
      { key: 'failedRuns', title: 'Not complying', look: textLook },
      { key: 'verdict', title: 'RCP check' },
      { key: 'normalization', title: 'Normalization', decimals: 7 },
    ],
    rows: systems.flatMap(({ name, division, benchmarks }) =>
      benchmarks.map(benchmark => [name, division, ...benchmarkCells(benchmark)]),
    ),
  }
}

const benchmarkCells = ({ scaling, name, runs, requiredRuns, failedRuns, rcp }: BenchmarkResult) => [
  scaling,
  name,
  runs,
  requiredRuns,
  failedRuns.join(', '),
  rcp?.verdict ?? null,
  rcp?.normalization ?? null,
]

export const view: View<RequestOf<typeof declaration>, PackageResult>['view'] = result =>
  packageReport(result)

export const hasFindings = ({ ok }: PackageResult): boolean => !ok
