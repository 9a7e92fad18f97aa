/**
 * The report of the penalty check.
 *
 * @module
 */

import { codes } from '../../codes/codes.ts'
import type { CheckResult, Verdict } from '../../rcp/check/check-result.ts'
import { verdictText } from '../../rcp/check/verdict-text.ts'
import { problemFinding } from '../../report/problem-finding.ts'
import { provenanceOf } from '../../report/provenance-of.ts'
import type { Finding, Report, Table } from '../../report/report.ts'
import { checkedMembers } from '../../report/submission/checked-members.ts'
import { hiddenSubmissions } from '../../report/submission/hidden-submissions.ts'
import type { ReviewedSubmission } from '../../report/submission/reviewed-submission.ts'
import { shownVerdict } from '../../report/submission/shown-verdict.ts'
import { nameLook, pathLook, textLook } from '../../report/terminal/look.ts'
import { withoutEmptyColumn } from '../../report/without-empty-column.ts'
import { plural } from '../../text/plural.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import { csvTable } from './view-csv.ts'
import { verdictRows } from './view-text.ts'

const verdicts: readonly Verdict[] = [
  'pass',
  'fail',
  'missing-rcp',
  'insufficient-convergence',
  'not-applicable',
  'unreadable',
]

/** Whether a result makes the command exit with 1. */
export const isFinding = ({ verdict }: CheckResult): boolean =>
  verdict !== 'pass' && verdict !== 'not-applicable'

/**
 * The report of the results, in their order.
 *
 * @example
 * checkReport(results).summary // => '12 submissions: 11 pass, 1 fail'
 */
export function checkReport(results: readonly CheckResult[]): Report {
  const counts = Object.fromEntries(
    verdicts.map(verdict => [verdict, results.filter(result => result.verdict === verdict).length]),
  )
  const bypassed = results.filter(result => result.bypassed).length
  const { pass, ...others } = counts
  const said = Object.entries({ pass: pass! - bypassed, 'by rcp-bypass': bypassed, ...others })
    .filter(([, count]) => count! > 0)
    .map(([what, count]) => `${count} ${what}`)
  const shown = results.map(checkedMembers)
  const submissions = plural(results.length, 'submission')
  return {
    name: 'check',
    title: 'Penalty check',
    document: { results: shown, summary: counts },
    items: shown,
    tables: [withoutEmptyColumn(verdictTable(results), 'grace')],
    text: [verdictRows(results)],
    csv: csvTable(results),
    judged: results.map(({ dir }) => dir),
    findings: results.flatMap(findingsOf),
    benchmarks: results.map(({ benchmark }) => benchmark),
    summary: `${submissions}: ${said.join(', ') || 'none judged'}`,
  }
}

function verdictTable(results: readonly CheckResult[]): Table {
  return {
    title: 'Submissions',
    columns: [
      { key: 'dir', title: 'Submission', look: pathLook },
      { key: 'benchmark', title: 'Benchmark', look: nameLook },
      { key: 'globalBatchSize', title: 'BS' },
      { key: 'runs', title: 'Runs' },
      { key: 'converged', title: 'Converged' },
      { key: 'submissionMean', title: 'Mean', decimals: 4 },
      { key: 'rcpMean', title: 'RCP mean', decimals: 4 },
      { key: 'floor', title: 'Floor', decimals: 6 },
      { key: 'grace', title: 'Grace' },
      { key: 'verdict', title: 'Verdict' },
      { key: 'normalization', title: 'Normalization', decimals: 7 },
      { key: 'message', title: 'Message', look: textLook },
    ],
    rows: results.map(result => [
      result.dir,
      result.benchmark,
      result.globalBatchSize,
      result.runs,
      result.converged,
      result.submissionMean,
      result.rcp?.mean ?? null,
      result.rcp?.floor ?? null,
      result.rcp?.grace ?? null,
      shownVerdict(result),
      result.normalization,
      result.message,
    ]),
  }
}

function findingsOf(result: CheckResult): Finding[] {
  const problems = [
    ...(result.bypassed ? [bypassOf(result)] : []),
    ...result.problems.map(problem => problemFinding(problem.file, problem)),
  ]
  if (!isFinding(result)) return problems
  const verdict = { code: result.verdict, severity: 'error', path: result.dir, line: null } as const
  return [{ ...verdict, message: verdictText(result) }, ...problems]
}

/** A pass by bypass is no pass by the rules. */
const bypassOf = (result: CheckResult): Finding => ({
  code: 'rcp-bypassed',
  severity: codes['rcp-bypassed'].severity,
  path: result.dir,
  line: null,
  message: verdictText(result),
})

export const view: View<RequestOf<typeof declaration>, readonly ReviewedSubmission[]>['view'] = (
  submissions,
  request,
) => {
  const results = submissions.map(({ result }) => result)
  return {
    ...checkReport(results),
    verdicts: results,
    page: async hide =>
      (await import('./view-page.ts')).checkPage(hiddenSubmissions(submissions, hide), request),
    provenance: provenanceOf([], submissions.flatMap(filesBehind)),
  }
}

export const hasFindings = (submissions: readonly ReviewedSubmission[]): boolean =>
  submissions.some(({ result }) => isFinding(result))

/** The RCP set and the logs of a submission. */
export const filesBehind = ({ curve, files }: ReviewedSubmission): string[] => [
  ...(curve === null ? [] : [curve.set.file]),
  ...files,
]
