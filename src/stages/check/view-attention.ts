import type { Section } from '../../report/report.ts'
import type { ShownSubmission } from '../../report/submission/shown-submission.ts'
import { shownVerdict, shownVerdicts, shownVerdictTones } from '../../report/submission/shown-verdict.ts'
import { plural } from '../../text/plural.ts'

/** Title of the section. */
export const attentionTitle = 'Needs attention'

/**
 * The submissions that need attention, each with its reasons: what does not pass first, then what is close to the floor.
 *
 * @example
 * attentionSection([]).text // => 'No submission.'
 */
export function attentionSection(submissions: readonly ShownSubmission[]): Section {
  const order = (submission: ShownSubmission) => shownVerdicts.indexOf(shownVerdict(submission.result))
  const concerned = submissions
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => order(a) - order(b) || (a.margin?.margin ?? 0) - (b.margin?.margin ?? 0))
  if (concerned.length === 0) return { title: attentionTitle, text: 'No submission.' }
  return {
    title: attentionTitle,
    text: `${concerned.length} of ${plural(submissions.length, 'submission')}: what does not pass or comply, then what a small difference would turn.`,
    tables: [
      {
        title: attentionTitle,
        columns: [
          { key: 'system', title: 'System', most: 20 },
          { key: 'verdict', title: 'Verdict', tones: shownVerdictTones },
          { key: 'reasons', title: 'Why' },
          { key: 'benchmark', title: 'Benchmark' },
          { key: 'organization', title: 'Organization', most: 20 },
        ],
        rows: concerned.map(({ name, organization, result, reasons }) => [
          name,
          shownVerdict(result),
          `${reasons.join('; ')}.`,
          result.benchmark,
          organization.name,
        ]),
        links: concerned.map(({ id }) => id),
      },
    ],
  }
}
