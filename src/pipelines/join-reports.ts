/**
 * The report of a pipeline: that of its stages, joined.
 *
 * @module
 */

import type { Verdict } from '../rcp/check/check-result.ts'
import type { Finding, Report, Table } from '../report/report.ts'
import type { CheckedMembers } from '../report/submission/checked-members.ts'
import { joinTables } from './join-tables.ts'
import { joinPages, joinProvenance } from './run-page.ts'
import type { StageReport } from './stage-report.ts'

/**
 * One report of all stages. Tables of the same kind become one, with the stage's id as first column: so the verdicts
 * of one submission against several sets stand below each other.
 *
 * @param written paths of the files that were written
 * @example
 * joinReports('pipelines/maskrcnn.yaml', stages).tables.map(table => table.title) // => ['RCP set of maskrcnn', 'Submissions', …]
 */
export function joinReports(
  pipeline: string,
  stages: readonly StageReport[],
  written: readonly string[] = [],
): Report {
  const tables = stages.flatMap(({ id, report }) => report.tables.map(table => ({ id, table })))
  return {
    name: 'run',
    title: `Pipeline ${fileName(pipeline)}`,
    document: {
      pipeline: fileName(pipeline),
      stages: stages.map(({ id, kind, report, hasFindings }) => ({
        id,
        stage: kind,
        hasFindings,
        summary: report.summary,
        ...report.document,
      })),
      ...(written.length > 0 && { files: written }),
    },
    items: stages.map(({ id, kind, report, hasFindings }) => ({
      id,
      stage: kind,
      hasFindings,
      ...report.document,
    })),
    tables: [...joinTables(tables), stageTable(stages), ...(written.length > 0 ? [fileTable(written)] : [])],
    page: () => joinPages(stages, stageTable(stages)),
    provenance: joinProvenance(stages),
    findings: stages.flatMap(findingsOf),
    summary: summaryOf(stages),
  }
}

const fileName = (path: string) => path.replace(/^.*[\\/]/, '')

function findingsOf({ report, isAdvice }: StageReport): Finding[] {
  const weaker = (finding: Finding): Finding =>
    finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding
  return report.findings.map(finding => (isAdvice ? weaker(finding) : finding))
}

function summaryOf(stages: readonly StageReport[]): string {
  const found = stages.filter(({ hasFindings, isAdvice }) => hasFindings && !isAdvice).map(({ id }) => id)
  return `${stages.length} ${stages.length === 1 ? 'stage' : 'stages'}: ${found.length === 0 ? 'passed' : `findings in ${found.join(', ')}`}`
}

function stageTable(stages: readonly StageReport[]): Table {
  return {
    title: 'Stages',
    columns: [
      { key: 'stage', title: 'Stage' },
      { key: 'kind', title: 'Kind' },
      { key: 'summary', title: 'Summary' },
    ],
    rows: stages.map(({ id, kind, report }) => [id, kind, report.summary]),
  }
}

function fileTable(written: readonly string[]): Table {
  return {
    title: 'Written',
    columns: [{ key: 'file', title: 'File' }],
    rows: [...new Set(written)].map(path => [path]),
  }
}

const counted: readonly Verdict[] = [
  'pass',
  'fail',
  'missing-rcp',
  'insufficient-convergence',
  'not-applicable',
  'unreadable',
]

/**
 * The verdicts of all check stages so far, counted per benchmark.
 *
 * @example
 * summaryReport(stages).tables[0].rows // => [['maskrcnn', 3, 1, 1, 1, 0, 0, 0, 0]]
 */
export function summaryReport(stages: readonly StageReport[]): Report {
  const results = stages.flatMap(({ kind, report }) =>
    kind === 'check' ? (report.document.results as readonly CheckedMembers[]) : [],
  )
  const benchmarks = [...new Set(results.map(({ benchmark }) => benchmark))].sort()
  const rows = benchmarks.map(benchmark => {
    const own = results.filter(result => result.benchmark === benchmark)
    const normalized = own.filter(({ passed, normalization }) => passed && normalization > 1).length
    const counts = counted.map(verdict => own.filter(result => result.verdict === verdict).length)
    return { benchmark, submissions: own.length, normalized, counts }
  })
  return {
    name: 'summary',
    title: 'Summary',
    document: {
      benchmarks: rows.map(({ counts, ...row }) => ({
        ...row,
        ...Object.fromEntries(counted.map((verdict, index) => [verdict, counts[index]])),
      })),
    },
    items: rows,
    tables: [
      {
        title: 'Verdicts per benchmark',
        columns: [
          { key: 'benchmark', title: 'Benchmark' },
          { key: 'submissions', title: 'Submissions' },
          ...counted.map(verdict => ({ key: verdict, title: verdict })),
          { key: 'normalized', title: 'Normalized' },
        ],
        rows: rows.map(({ benchmark, submissions, counts, normalized }) => [
          benchmark,
          submissions,
          ...counts,
          normalized,
        ]),
      },
    ],
    findings: [],
    summary: `${results.length} submissions of ${benchmarks.length} benchmarks`,
  }
}
