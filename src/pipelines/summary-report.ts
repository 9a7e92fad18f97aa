import type { Verdict } from '../rcp/check/check-result.ts'
import type { Report, Table } from '../report/report.ts'
import { plural } from '../text/plural.ts'
import type { StageReport } from './stage-report.ts'

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
  const results = stages.flatMap(({ kind, report }) => (kind === 'check' ? (report.verdicts ?? []) : []))
  const benchmarks = [...new Set(results.map(({ benchmark }) => benchmark))].sort()
  const rows = benchmarks.map(benchmark => {
    const own = results.filter(result => result.benchmark === benchmark)
    const normalized = own.filter(({ passed, normalization }) => passed && normalization > 1).length
    const counts = counted.map(verdict => own.filter(result => result.verdict === verdict).length)
    return { benchmark, submissions: own.length, normalized, counts }
  })
  const table: Table = {
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
  }
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
    tables: [table],
    text: [withoutZeros(table)],
    findings: [],
    summary: `${plural(results.length, 'submission')} of ${plural(benchmarks.length, 'benchmark')}`,
  }
}

/** The verdicts that occur. */
function withoutZeros({ columns, rows, ...table }: Table): Table {
  const shown = [...columns.keys()].filter(index => rows.some(row => row[index] !== 0))
  return {
    ...table,
    columns: shown.map(index => columns[index]!),
    rows: rows.map(row => shown.map(index => row[index]!)),
  }
}
