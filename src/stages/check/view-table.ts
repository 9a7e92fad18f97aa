import { requiredScaling } from '../../rcp/check/required-scaling.ts'
import type { Table } from '../../report/report.ts'
import type { ShownSubmission } from '../../report/submission/shown-submission.ts'
import { shownVerdict, shownVerdicts, shownVerdictTones } from '../../report/submission/shown-verdict.ts'

/** Title of the table and of its section, whose id links to its rows use. */
export const submissionsTitle = 'Submissions'

/** Longer names of systems and organizations are cut in the middle. */
const longest = 20

/**
 * All submissions in one table, each row linked to its card; what does not pass comes first. Divisions and compliance are shown if
 * they differ.
 *
 * @example
 * submissionTable([]).title // => 'Submissions'
 */
export function submissionTable(submissions: readonly ShownSubmission[]): Table {
  const order = (submission: ShownSubmission) => shownVerdicts.indexOf(shownVerdict(submission.result))
  const sorted = submissions.toSorted((a, b) => order(a) - order(b))
  const isChecked = submissions.some(({ compliance }) => compliance !== null)
  const hasDivisions = new Set(submissions.map(({ result }) => result.division)).size > 1
  return {
    title: submissionsTitle,
    columns: [
      { key: 'system', title: 'System', most: longest },
      { key: 'organization', title: 'Organization', most: longest },
      { key: 'logged', title: 'logs say', under: 'organization', most: longest },
      ...(hasDivisions ? [{ key: 'division', title: 'Division' }] : []),
      { key: 'benchmark', title: 'Benchmark' },
      { key: 'globalBatchSize', title: 'BS' },
      { key: 'verdict', title: 'Verdict', tones: shownVerdictTones },
      { key: 'runs', title: 'Runs' },
      { key: 'converged', title: 'converged:', under: 'runs' },
      { key: 'submissionMean', title: 'Mean', digits: 6 },
      { key: 'rcpMean', title: 'RCP mean', digits: 6 },
      { key: 'floor', title: 'Floor', digits: 6 },
      { key: 'margin', title: 'Margin, %', digits: 3, isBar: true },
      { key: 'evaluations', title: 'Evals', digits: 3 },
      { key: 'scalingRequired', title: 'Factor', decimals: 4 },
      ...(isChecked ? [{ key: 'complies', title: 'Complies' }] : []),
      { key: 'message', title: 'Message' },
    ],
    rows: sorted.map(({ result, name, organization, margin, compliance }) => [
      name,
      organization.name,
      organization.logged,
      ...(hasDivisions ? [result.division] : []),
      result.benchmark,
      result.globalBatchSize,
      shownVerdict(result),
      result.requiredRuns === null ? String(result.runs) : `${result.runs}/${result.requiredRuns}`,
      result.converged === result.runs ? null : result.converged,
      result.submissionMean,
      result.rcp?.mean ?? null,
      result.rcp?.floor ?? null,
      margin && margin.margin * 100,
      margin?.evaluations ?? null,
      requiredScaling(result),
      ...(isChecked ? [compliance === null ? null : compliance.every(({ ok }) => ok)] : []),
      result.message,
    ]),
    links: sorted.map(({ id }) => id),
    hasAllCards: true,
  }
}
