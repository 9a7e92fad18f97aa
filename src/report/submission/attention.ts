/**
 * Why a submission needs the attention of a reviewer.
 *
 * @module
 */
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { trimmedPerSide } from '../../rcp/statistics.ts'
import { plural } from '../../text/plural.ts'
import { decidingRun } from './deciding-run.ts'
import type { FloorMargin } from './floor-margin.ts'
import { meanText } from './margin-text.ts'
import type { ReviewedSubmission } from './reviewed-submission.ts'
import { scalingBadge } from './scaling-badge.ts'

/**
 * The reasons in words, the gravest first; none for a submission that passes clearly.
 *
 * @param margin its distance from the floor; null without one
 * @example
 * attentionReasons(submission, margin, builtIn) // => ['without its slowest run it would fail']
 */
export function attentionReasons(
  submission: ReviewedSubmission,
  margin: FloorMargin | null,
  catalogue: Catalogue,
): string[] {
  const scaling = scalingBadge(submission)
  return [
    ...verdictReason(submission, margin),
    ...complianceReason(submission),
    ...(scaling?.tone === 'bad' ? [scaling.text] : []),
    ...nearReasons(submission, margin, catalogue),
  ]
}

function verdictReason({ result }: ReviewedSubmission, margin: FloorMargin | null): string[] {
  const { verdict, bypassed, message, runs, converged } = result
  if (bypassed) return [`passes by bypass only${margin === null ? '' : `: ${meanText(result, margin)}`}`]
  switch (verdict) {
    case 'pass':
    case 'not-applicable':
      return []
    case 'insufficient-convergence':
      return [`${runs - converged} of ${plural(runs, 'run')} did not converge`]
    case 'unreadable':
      return [message]
    case 'fail':
    case 'missing-rcp':
      return [
        ...(verdict === 'fail' ? [] : [message]),
        ...(margin === null ? [] : [meanText(result, margin)]),
      ]
  }
}

/** How many logs do not comply, and what the first one breaks. */
function complianceReason({ compliance }: ReviewedSubmission): string[] {
  const failing = (compliance ?? []).filter(({ ok }) => !ok)
  if (failing.length === 0) return []
  const first = failing.flatMap(({ findings }) => findings)[0]?.message.split('\n', 1)[0]
  const said = `${failing.length} of ${plural(compliance!.length, 'log')} ${failing.length === 1 ? 'does' : 'do'} not comply`
  return [first === undefined ? said : `${said}: ${first}`]
}

/** A verdict that a small difference would turn. */
function nearReasons(
  { result, curve }: ReviewedSubmission,
  margin: FloorMargin | null,
  catalogue: Catalogue,
): string[] {
  if (margin === null || curve === null) return []
  const end = decidingRun(result, trimmedPerSide(catalogue, curve.benchmark.name))
  const { evaluationsOfOneRun } = margin
  const isNear =
    result.verdict === 'pass' && !result.bypassed && evaluationsOfOneRun !== null && evaluationsOfOneRun < 1
  return [
    ...(isNear ? [`within one evaluation of one run of the floor: ${meanText(result, margin)}`] : []),
    ...(end === null ? [] : [`without its ${end} run it would ${margin.margin < 0 ? 'pass' : 'fail'}`]),
  ]
}
