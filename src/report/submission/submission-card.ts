/**
 * The card of a submission on a page.
 *
 * @module
 */
import { type Catalogue, convergenceRule } from '../../benchmarks/catalogue.ts'
import { requiredScaling } from '../../rcp/check/required-scaling.ts'
import { trimmedPerSide } from '../../rcp/statistics.ts'
import { peopleNumber } from '../../text/people-number.ts'
import { complianceFindings } from '../compliance-findings.ts'
import { problemFinding } from '../problem-finding.ts'
import type { Badge, Card, Finding } from '../report.ts'
import { rcpPlot } from './rcp-plot.ts'
import type { ReviewedSubmission } from './reviewed-submission.ts'
import { scalingBadge } from './scaling-badge.ts'
import { shownMean } from './shown-mean.ts'
import { submissionStrip } from './submission-strip.ts'
import { verdictSteps } from './verdict-steps.ts'
import { verdictTones } from './verdict-tones.ts'

/** What a card depends on in addition to its submission. */
export interface CardOptions {
  readonly catalogue: Catalogue
  /** Whether the card has the RCP curve with this submission. */
  readonly hasCurve: boolean
}

/**
 * The card of a submission: verdict, picture, facts, problems, and the steps to the verdict.
 *
 * @param id letters, digits and `-`
 * @example
 * submissionCard(submission, 'submission-1', { catalogue: builtIn, hasCurve: true }).badges // => [{ text: 'pass', tone: 'good' }]
 */
export function submissionCard(submission: ReviewedSubmission, id: string, options: CardOptions): Card {
  const { result, curve } = submission
  const { catalogue, hasCurve } = options
  const unit = curve === null ? 'epochs' : convergenceRule(curve.benchmark, result.ruleset).unit
  const trimmed = curve === null ? 0 : trimmedPerSide(catalogue, curve.benchmark.name)
  return {
    id,
    title: result.dir,
    badges: badgesOf(submission),
    facts: factsOf(submission),
    plots:
      hasCurve && curve !== null && curve.points.length > 0
        ? [rcpPlot({ curve, ruleset: result.ruleset, submissions: [result] })]
        : [],
    strip: submissionStrip(result, trimmed, unit),
    steps: verdictSteps(submission, catalogue),
    findings: findingsOf(submission),
  }
}

function badgesOf(submission: ReviewedSubmission): Badge[] {
  const { result, compliance } = submission
  const { verdict, runs, requiredRuns } = result
  const scaling = scalingBadge(submission)
  const failing = compliance?.filter(({ ok }) => !ok).length ?? 0
  return [
    { text: verdict, tone: verdictTones[verdict] },
    ...(result.bypassed ? [{ text: 'by bypass only', tone: 'doubtful' } as const] : []),
    ...(requiredRuns !== null && runs !== requiredRuns
      ? [{ text: `${runs} of ${requiredRuns} runs`, tone: 'doubtful' } as const]
      : []),
    ...(scaling === null ? [] : [scaling]),
    ...(failing > 0 ? [{ text: 'does not comply', tone: 'bad' } as const] : []),
  ]
}

function factsOf({ result, scalingFound, compliance }: ReviewedSubmission): [string, string][] {
  const { organization, division, globalBatchSize, runs, requiredRuns, converged, rcp } = result
  const required = requiredScaling(result)
  const facts: [string, string | number | null][] = [
    ['Organization', organization],
    ['Division', division],
    ['Global batch size', globalBatchSize],
    ['Runs', `${runs}${requiredRuns === null ? '' : ` of ${requiredRuns} required`}, ${converged} converged`],
    ['Mean', shownMean(result)],
    ['RCP mean', rcp?.mean ?? null],
    ['Floor', rcp?.floor ?? null],
    ['Scaling required', required ?? 'none'],
    ['Scaling found', scalingFound ?? 'none'],
    [
      'Compliance',
      compliance && `${compliance.filter(({ ok }) => ok).length} of ${compliance.length} logs comply`,
    ],
  ]
  return facts.flatMap(([label, value]) =>
    value === null ? [] : [[label, typeof value === 'number' ? peopleNumber(value) : value]],
  )
}

function findingsOf({ result, compliance }: ReviewedSubmission): Finding[] {
  const problems = result.problems.map(problem => problemFinding(problem.file, problem))
  return [...problems, ...(compliance ?? []).flatMap(complianceFindings)]
}
