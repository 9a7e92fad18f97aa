/**
 * The card of a submission on a page.
 *
 * @module
 */
import { type Catalogue, convergenceRule } from '../../benchmarks/catalogue.ts'
import { requiredScaling } from '../../rcp/check/required-scaling.ts'
import { trimmedPerSide } from '../../rcp/statistics.ts'
import { computeKeys } from '../../runs/compute-settings.ts'
import { peopleNumber } from '../../text/people-number.ts'
import { complianceFindings } from '../compliance-findings.ts'
import { problemFinding } from '../problem-finding.ts'
import type { Badge, Card, Finding } from '../report.ts'
import { marginText } from './margin-text.ts'
import type { ReviewedSubmission } from './reviewed-submission.ts'
import { scalingBadge } from './scaling-badge.ts'
import { shownMean } from './shown-mean.ts'
import type { ShownSubmission } from './shown-submission.ts'
import { shownVerdict, shownVerdictTones } from './shown-verdict.ts'
import { submissionStrip } from './submission-strip.ts'
import { verdictSteps } from './verdict-steps.ts'

/**
 * The card of a submission: verdict, picture, facts, problems, and the steps to the verdict.
 *
 * @example
 * submissionCard(submission, builtIn).badges // => [{ text: 'pass', tone: 'good' }]
 */
export function submissionCard(submission: ShownSubmission, catalogue: Catalogue): Card {
  const { result, curve, id, name, organization } = submission
  const unit = curve === null ? 'epochs' : convergenceRule(curve.benchmark, result.ruleset).unit
  const trimmed = curve === null ? 0 : trimmedPerSide(catalogue, curve.benchmark.name)
  return {
    id,
    title: organization.name === null ? name : `${organization.name}, ${name}`,
    folder: result.dir,
    badges: badgesOf(submission),
    facts: factsOf(submission),
    plots: [],
    strip: submissionStrip(result, trimmed, unit),
    steps: verdictSteps(submission, catalogue),
    findings: findingsOf(submission),
  }
}

function badgesOf(submission: ReviewedSubmission): Badge[] {
  const { result, compliance } = submission
  const { runs, requiredRuns } = result
  const verdict = shownVerdict(result)
  const scaling = scalingBadge(submission)
  const failing = compliance?.filter(({ ok }) => !ok).length ?? 0
  return [
    { text: verdict, tone: shownVerdictTones[verdict] },
    ...(requiredRuns !== null && runs !== requiredRuns
      ? [{ text: `${runs} of ${requiredRuns} runs`, tone: 'doubtful' } as const]
      : []),
    ...(scaling === null ? [] : [scaling]),
    ...(failing > 0 ? [{ text: 'does not comply', tone: 'bad' } as const] : []),
  ]
}

function factsOf(submission: ShownSubmission): [string, string][] {
  const { result, scalingFound, computeSettings, compliance, organization, margin, reasons } = submission
  const { division, globalBatchSize, runs, requiredRuns, converged, rcp } = result
  const required = requiredScaling(result)
  const facts: [string, string | number | null][] = [
    ['Needs attention', reasons.length === 0 ? null : `${reasons.join('; ')}.`],
    ['Folder', result.dir],
    ['Organization', organization.name],
    ['Logs say', result.organization === organization.name ? null : result.organization],
    ['Benchmark', result.benchmark],
    ['Division', division],
    ['Global batch size', globalBatchSize],
    ['Runs', `${runs}${requiredRuns === null ? '' : ` of ${requiredRuns} required`}, ${converged} converged`],
    ['Mean', shownMean(result)],
    ['RCP mean', rcp?.mean ?? null],
    ['Floor', rcp?.floor ?? null],
    ['Margin', margin && marginText(margin)],
    ['Scaling required', required],
    ['Scaling found', scalingFound],
    [
      'Compliance',
      compliance && `${compliance.filter(({ ok }) => ok).length} of ${compliance.length} logs comply`,
    ],
    ...Object.entries(computeSettings).map(([key, value]): [string, string] => [computeKeys[key]!, value]),
    ['Message', result.message],
  ]
  return facts.flatMap(([label, value]) =>
    value === null ? [] : [[label, typeof value === 'number' ? peopleNumber(value) : value]],
  )
}

function findingsOf({ result, compliance }: ReviewedSubmission): Finding[] {
  const problems = result.problems.map(problem => problemFinding(problem.file, problem))
  return [...problems, ...(compliance ?? []).flatMap(complianceFindings)]
}
