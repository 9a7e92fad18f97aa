/**
 * The report of a review: verdicts, compliance and curves together.
 *
 * @module
 */

import type { ComplianceResult } from '../../compliance/finding.ts'
import { provenanceOf } from '../../report/provenance-of.ts'
import type { Hide, Page, Report, Section } from '../../report/report.ts'
import { computeTable } from '../../report/submission/compute-table.ts'
import { hiddenSubmissions } from '../../report/submission/hidden-submissions.ts'
import type { ReviewedSubmission } from '../../report/submission/reviewed-submission.ts'
import { roundOf } from '../../report/submission/round-of.ts'
import { pathLook } from '../../report/terminal/look.ts'
import { checkReport, filesBehind, isFinding } from '../check/view.ts'
import type { CheckPageOptions } from '../check/view-page.ts'
import { complyReport } from '../comply/view.ts'
import { curveReport } from '../curve/view.ts'
import type { RequestOf, View } from '../stage.ts'
import type { declaration } from './declaration.ts'
import type { Review } from './work.ts'

export interface ReviewInput extends CheckPageOptions {
  readonly submissions: readonly ReviewedSubmission[]
  /** Null without rules. */
  readonly compliance: readonly ComplianceResult[] | null
  /** Of the checkout with the reference data; null outside of one. */
  readonly commit: string | null
}

/**
 * The documents of the penalty check, the compliance check and the curves in one, and one page of them.
 *
 * @example
 * reviewReport(input).summary // => '3 submissions: 3 pass; 15 logs: 15 comply, 0 do not'
 */
export function reviewReport(input: ReviewInput): Report {
  const { submissions, compliance, ruleset } = input
  const check = checkReport(submissions.map(({ result }) => result))
  const comply = compliance && complyReport(compliance)
  const sets = new Map(submissions.flatMap(({ curve }) => (curve === null ? [] : [[curve.set.file, curve]])))
  const curves = [...sets.values()].map(curve =>
    curveReport({ ...curve, ruleset, interpolated: [], bootstrap: null }),
  )
  const computeSettings = submissions.flatMap(({ result: { dir }, computeSettings: values }) =>
    Object.keys(values).length === 0 ? [] : [{ dir, values }],
  )
  return {
    name: 'report',
    title: 'Review of submissions',
    document: {
      check: check.document,
      comply: comply === null ? null : comply.document,
      ...(computeSettings.length > 0 && { computeSettings }),
      curves: curves.map(({ document }) => document),
    },
    items: check.items,
    tables: [
      ...[check, ...(comply === null ? [] : [comply]), ...curves].flatMap(({ tables }) => tables),
      ...computeTable(computeSettings),
    ],
    page: hide => pageOf(input, comply, hide),
    findings: [...check.findings, ...(comply?.findings ?? [])],
    benchmarks: check.benchmarks ?? [],
    summary: `${check.summary}; ${comply?.summary ?? 'compliance not checked: there are no rules'}`,
  }
}

async function pageOf(
  { submissions, compliance, commit, ...options }: ReviewInput,
  comply: Report | null,
  hide: Hide,
): Promise<Page> {
  const { checkPage } = await import('../check/view-page.ts')
  const { badges, sections } = checkPage(hiddenSubmissions(submissions, hide), options)
  const round = roundOf(submissions.map(({ result }) => result.dir))
  return {
    facts: [
      ...(round === null ? [] : [['Round', round] as const]),
      ['Ruleset', options.ruleset],
      ['Upstream', commit === null ? 'no checkout' : commit.slice(0, 7)],
    ],
    badges,
    sections: [...sections, complianceSection(compliance ?? [], comply)],
  }
}

/** All logs that do not comply; their findings are in the cards of their submissions. */
function complianceSection(results: readonly ComplianceResult[], comply: Report | null): Section {
  if (comply === null)
    return { title: 'Compliance', text: 'Not checked: there are no rules for this ruleset.' }
  return {
    title: 'Compliance',
    text: `${comply.summary}.`,
    tables: [
      {
        title: 'Logs that do not comply',
        columns: [
          { key: 'file', title: 'Log', look: pathLook },
          { key: 'findings', title: 'Findings' },
          { key: 'reason', title: 'Why' },
        ],
        rows: results
          .filter(({ ok }) => !ok)
          .map(({ file, findings }) => [
            file,
            findings.length,
            findings[0]?.message.split('\n', 1)[0] ?? null,
          ]),
      },
    ],
  }
}

export const view: View<RequestOf<typeof declaration>, Review>['view'] = (review, request) => {
  const { submissions, compliance, rules, commit } = review
  return {
    ...reviewReport({ ...request, submissions, compliance, commit }),
    verdicts: submissions.map(({ result }) => result),
    provenance: provenanceOf(
      [
        ['Rules', rules ?? 'none found'],
        ['Upstream commit', commit ?? 'no checkout'],
      ],
      submissions.flatMap(filesBehind),
    ),
  }
}

export const hasFindings = ({ submissions, compliance }: Review): boolean =>
  submissions.some(({ result }) => isFinding(result)) || (compliance ?? []).some(({ ok }) => !ok)
