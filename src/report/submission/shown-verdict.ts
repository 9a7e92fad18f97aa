import type { CheckResult, Verdict } from '../../rcp/check/check-result.ts'
import type { Role } from '../plot.ts'
import type { Tone } from '../report.ts'

/** A verdict as a page shows it: a pass by bypass is one of its own. */
export type ShownVerdict = Verdict | 'pass by bypass'

/**
 * The verdict of a result as a page shows it.
 *
 * @example
 * shownVerdict({ verdict: 'pass', bypassed: true }) // => 'pass by bypass'
 */
export const shownVerdict = ({
  verdict,
  bypassed,
}: Pick<CheckResult, 'verdict' | 'bypassed'>): ShownVerdict => (bypassed ? 'pass by bypass' : verdict)

/** The tones of shown verdicts, in the order in which a page lists them: what does not pass comes first. */
export const shownVerdictTones: Readonly<Record<ShownVerdict, Tone>> = {
  fail: 'bad',
  'missing-rcp': 'doubtful',
  'insufficient-convergence': 'bad',
  unreadable: 'bad',
  'pass by bypass': 'doubtful',
  pass: 'good',
  'not-applicable': 'neutral',
}

/** The shown verdicts in their order. */
export const shownVerdicts = Object.keys(shownVerdictTones) as readonly ShownVerdict[]

const roles: Readonly<Record<Tone, Role>> = {
  good: 'passed',
  bad: 'failed',
  doubtful: 'doubtful',
  neutral: 'quiet',
}

/**
 * The colour of a shown verdict in pictures.
 *
 * @example
 * verdictRole('pass by bypass') // => 'doubtful'
 */
export const verdictRole = (verdict: ShownVerdict): Role => roles[shownVerdictTones[verdict]]
