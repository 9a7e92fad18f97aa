/**
 * The page of the penalty check: the margins, what needs attention, all submissions, then per benchmark its curve and cards.
 *
 * @module
 */
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { stripDomain } from '../../report/plot/strip-svg.ts'
import type { Badge, Card, Page, Section } from '../../report/report.ts'
import { rcpPlot } from '../../report/submission/rcp-plot.ts'
import type { ReviewedSubmission } from '../../report/submission/reviewed-submission.ts'
import { type ShownSubmission, shownSubmissions } from '../../report/submission/shown-submission.ts'
import { shownVerdict, shownVerdicts, shownVerdictTones } from '../../report/submission/shown-verdict.ts'
import { submissionCard } from '../../report/submission/submission-card.ts'
import { plural } from '../../text/plural.ts'
import { recordTable } from '../curve/view.ts'
import { attentionSection, attentionTitle } from './view-attention.ts'
import { overviewSection } from './view-overview.ts'
import { submissionsTitle, submissionTable } from './view-table.ts'

export interface CheckPageOptions {
  readonly catalogue: Catalogue
  readonly ruleset: string
}

/**
 * The sections of the page, the answer first.
 *
 * @example
 * checkPage([], { catalogue: builtIn, ruleset: '1.1.0' }).sections.map(({ title }) => title)
 * // => ['Margins', 'Needs attention', 'Submissions']
 */
export function checkPage(reviewed: readonly ReviewedSubmission[], options: CheckPageOptions): Page {
  const submissions = shownSubmissions(reviewed, options.catalogue)
  const benchmarks = [...new Set(submissions.map(({ result }) => result.benchmark ?? unnamed))].sort()
  const groups = benchmarks.map(title => ({
    title,
    submissions: submissions.filter(({ result }) => (result.benchmark ?? unnamed) === title),
  }))
  return {
    badges: tilesOf(submissions),
    sections: [
      overviewSection(groups),
      attentionSection(submissions),
      { title: submissionsTitle, tables: [submissionTable(submissions)] },
      ...groups.map(group => benchmarkSection(group, options)),
    ],
  }
}

const unnamed = 'No benchmark'

/** The number of submissions per verdict, and of those that need attention; each tile leads to them. */
function tilesOf(submissions: readonly ShownSubmission[]): Badge[] {
  const counted = shownVerdicts.map(verdict => ({
    count: submissions.filter(({ result }) => shownVerdict(result) === verdict).length,
    verdict,
  }))
  const concerned = submissions.filter(({ reasons }) => reasons.length > 0).length
  const failing = submissions.filter(({ compliance }) => compliance?.some(({ ok }) => !ok)).length
  const rows = (key: string, value: string) => ({ section: submissionsTitle, rows: { key, value } })
  return [
    ...counted
      .filter(({ count }) => count > 0)
      .map(({ count, verdict }) => ({
        text: `${count} ${verdict}`,
        tone: shownVerdictTones[verdict],
        link: rows('verdict', verdict),
      })),
    ...(failing > 0
      ? [{ text: `${failing} not compliant`, tone: 'bad', link: rows('complies', 'no') } as const]
      : []),
    ...(concerned > 0
      ? [{ text: `${concerned} to look at`, tone: 'doubtful', link: { section: attentionTitle } } as const]
      : []),
  ]
}

interface Group {
  readonly title: string
  readonly submissions: readonly ShownSubmission[]
}

function benchmarkSection({ title, submissions }: Group, { catalogue, ruleset }: CheckPageOptions): Section {
  const curve = submissions.map(each => each.curve).find(found => found !== null)
  const hasPoints = curve !== undefined && curve.points.length > 0
  const counted = plural(submissions.length, 'submission')
  return {
    title,
    text: hasPoints
      ? `${counted}, judged by ${curve.judging.length} of ${plural(curve.points.length, 'record')}.`
      : `${counted}, no RCPs.`,
    plots: hasPoints ? [rcpPlot({ curve, ruleset, submissions })] : [],
    tables: hasPoints ? [recordTable(curve, ruleset)] : [],
    cards: onOneScale(submissions.map(submission => submissionCard(submission, catalogue))),
  }
}

/** A strip whose ends differ from the usual ones by more than this factor has another unit, or runs that are wrong. */
const farOff = 3

/** The cards with one scale for their strips, so that they can be compared; a strip far from the others keeps its own. */
function onOneScale(cards: readonly Card[]): Card[] {
  const ends = cards.flatMap(({ strip }) => (strip === null ? [] : [stripDomain(strip)]))
  const middle =
    ends.map(([low, high]) => (low + high) / 2).sort((a, b) => a - b)[Math.floor(ends.length / 2)] ?? 0
  const isUsual = ([low, high]: readonly [number, number]) =>
    low >= middle / farOff && high <= middle * farOff
  const usual = ends.filter(isUsual)
  const domain = [Math.min(...usual.map(([low]) => low)), Math.max(...usual.map(([, high]) => high))] as const
  return cards.map(card =>
    card.strip !== null && isUsual(stripDomain(card.strip))
      ? { ...card, strip: { ...card.strip, domain } }
      : card,
  )
}
