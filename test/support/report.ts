import type { Code } from '../../src/codes/codes.ts'
import type { Report } from '../../src/report/report.ts'
import type { ReportContext } from '../../src/report/reporter.ts'

/** Text that does harm somewhere: in a terminal, a page, a spreadsheet, a workflow, XML, a table, a link. */
export const hostile = {
  script: '<script>alert(1)</script>',
  attribute: '" onmouseover="alert(1)',
  colour: '\u001b[2J\u001b]0;owned\u0007',
  c1: '\u009b31m',
  formula: `=cmd|'/c calc'!A1`,
  command: '::error::forged',
  secondLine: 'fine\n::error::forged',
  bidi: 'abc\u202ecba',
  nul: 'a\u0000b',
  surrogate: 'a\ud800b',
  cdata: ']]><x/>',
  table: 'a|b\n| c | d |',
  link: '[click](javascript:alert(1))',
  mention: '@everyone',
} as const

/** A report whose every text of the input is the given one. */
export function reportOf(text: string): Report {
  return {
    name: 'check',
    title: text,
    document: { results: [{ dir: text }] },
    items: [{ dir: text }],
    tables: [
      {
        title: text,
        columns: [
          { key: 'dir', title: text },
          { key: 'mean', title: 'Mean', decimals: 2 },
        ],
        rows: [
          [text, 1.5],
          ['b', null],
        ],
      },
    ],
    findings: [{ code: text as Code, severity: 'error', path: text, line: 3, message: text }],
    summary: text,
  }
}

/** A report of two submissions, of which one failed. */
export const report: Report = {
  name: 'check',
  title: 'RCP check',
  document: {
    results: [{ dir: 'results/a', submissionMean: 13.5, stdev: Number.NaN, limit: Number.POSITIVE_INFINITY }],
  },
  items: [{ dir: 'results/a' }, { dir: 'results/b', mean: Number.NaN }],
  tables: [
    {
      title: 'Verdicts',
      columns: [
        { key: 'dir', title: 'Folder' },
        { key: 'globalBatchSize', title: 'Batch size' },
        { key: 'mean', title: 'Mean', decimals: 2 },
        { key: 'passed', title: 'Passed' },
      ],
      rows: [
        ['results/a', 96, 13.456789, false],
        ['results/b', 1024, 9.5, true],
        ['results/c', null, null, null],
      ],
    },
  ],
  findings: [
    { code: 'fail', severity: 'error', path: 'results/a', line: null, message: 'converged too fast' },
    { code: 'no-seed', severity: 'warning', path: 'results/b/result_0.txt', line: 7, message: 'no seed' },
    { code: 'superseded', severity: 'note', path: 'results/b', line: null, message: 'an old ruleset' },
  ],
  summary: '1 failed, 1 passed',
}

export const context: ReportContext = {
  tool: { name: 'mlperf-rcp', version: '1.2.3' },
  width: 80,
  colour: false,
}
