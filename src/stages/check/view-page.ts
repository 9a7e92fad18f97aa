/**
 * The page of the penalty check: verdicts, then per benchmark its curve and the submissions.
 *
 * @module
 */
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import type { CheckResult, Verdict } from '../../rcp/check/check-result.ts'
import { requiredScaling } from '../../rcp/check/required-scaling.ts'
import type { Badge, Page, Section, Table } from '../../report/report.ts'
import { rcpPlot } from '../../report/submission/rcp-plot.ts'
import type { ReviewedSubmission } from '../../report/submission/reviewed-submission.ts'
import { submissionCard } from '../../report/submission/submission-card.ts'
import { byBypass, verdictTones } from '../../report/submission/verdict-tones.ts'
import { plural } from '../../text/plural.ts'
import { recordTable } from '../curve/view.ts'

export interface CheckPageOptions {
  readonly catalogue: Catalogue
  readonly ruleset: string
}

/** Up to this number of submissions each card has its own curve; above it, each benchmark has one curve with all its submissions. */
const fewSubmissions = 8

/**
 * Verdicts in one table, then a section per benchmark.
 *
 * @example
 * checkPage(submissions, { catalogue: builtIn, ruleset: '1.1.0' }).sections.map(({ title }) => title)
 * // => ['Submissions', 'maskrcnn']
 */
export function checkPage(submissions: readonly ReviewedSubmission[], options: CheckPageOptions): Page {
  const cards = submissions.map((submission, index) => ({ submission, id: `submission-${index + 1}` }))
  const benchmarks = [...new Set(submissions.map(({ result }) => result.benchmark ?? unnamed))].sort()
  return {
    badges: badgesOf(submissions),
    sections: [
      { title: 'Submissions', tables: [submissionTable(cards)] },
      ...benchmarks.map(benchmark =>
        benchmarkSection(
          benchmark,
          cards.filter(({ submission }) => (submission.result.benchmark ?? unnamed) === benchmark),
          submissions.length <= fewSubmissions,
          options,
        ),
      ),
    ],
  }
}

/** A submission with the id of its card. */
interface Numbered {
  readonly submission: ReviewedSubmission
  readonly id: string
}

const unnamed = 'No benchmark'

function badgesOf(submissions: readonly ReviewedSubmission[]): Badge[] {
  const verdicts = Object.keys(verdictTones) as Verdict[]
  const counted = verdicts.map(verdict => ({
    count: submissions.filter(({ result }) => result.verdict === verdict).length,
    verdict,
  }))
  const bypassed = submissions.filter(({ result }) => result.bypassed).length
  return [
    ...counted
      .filter(({ count }) => count > 0)
      .map(({ count, verdict }) => ({ text: `${count} ${verdict}`, tone: verdictTones[verdict] })),
    ...(bypassed > 0 ? [{ text: `${bypassed} by bypass only`, tone: 'doubtful' } as const] : []),
  ]
}

function submissionTable(cards: readonly Numbered[]): Table {
  return {
    title: 'Submissions',
    columns: [
      { key: 'dir', title: 'Submission' },
      { key: 'organization', title: 'Organization' },
      { key: 'division', title: 'Division' },
      { key: 'benchmark', title: 'Benchmark' },
      { key: 'globalBatchSize', title: 'BS' },
      { key: 'verdict', title: 'Verdict', tones: { ...verdictTones, [byBypass]: 'doubtful' } },
      { key: 'runs', title: 'Runs' },
      { key: 'submissionMean', title: 'Mean', digits: 7 },
      { key: 'rcpMean', title: 'RCP mean', digits: 7 },
      { key: 'minEpochs', title: 'Floor', digits: 7 },
      { key: 'scalingRequired', title: 'Scaling required', decimals: 7 },
      { key: 'scalingFound', title: 'Scaling found', decimals: 7 },
    ],
    rows: cards.map(({ submission }) => {
      const { result, scalingFound } = submission
      return [
        result.dir,
        result.organization,
        result.division,
        result.benchmark,
        result.globalBatchSize,
        result.bypassed ? byBypass : result.verdict,
        runsText(result),
        result.submissionMean,
        result.rcp?.mean ?? null,
        result.rcp?.floor ?? null,
        requiredScaling(result),
        scalingFound,
      ]
    }),
    links: cards.map(({ id }) => id),
  }
}

/** The number of logs and of required logs, and how many converged if not all did. */
function runsText({ runs, requiredRuns, converged }: CheckResult): string {
  const present = requiredRuns === null ? String(runs) : `${runs}/${requiredRuns}`
  return converged === runs ? present : `${present}, ${converged} converged`
}

function benchmarkSection(
  title: string,
  cards: readonly Numbered[],
  isFew: boolean,
  { catalogue, ruleset }: CheckPageOptions,
): Section {
  const curve = cards.map(({ submission }) => submission.curve).find(found => found !== null)
  const results = cards.map(({ submission }) => submission.result)
  const hasPoints = curve !== undefined && curve.points.length > 0
  return {
    title,
    text: hasPoints
      ? `${plural(cards.length, 'submission')}, judged by ${curve.judging.length} of ${plural(curve.points.length, 'record')}.`
      : `${plural(cards.length, 'submission')}, no RCPs.`,
    plots: hasPoints && !isFew ? [rcpPlot({ curve, ruleset, submissions: results })] : [],
    tables: hasPoints ? [recordTable(curve, ruleset)] : [],
    cards: cards.map(({ submission, id }) => submissionCard(submission, id, { catalogue, hasCurve: isFew })),
  }
}
