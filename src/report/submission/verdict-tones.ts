import type { Verdict } from '../../rcp/check/check-result.ts'
import type { Tone } from '../report.ts'

/** Shown instead of the verdict of a submission that only the bypass lets pass. */
export const byBypass = 'pass by bypass only'

/** The tone of each verdict. */
export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  pass: 'good',
  fail: 'bad',
  'missing-rcp': 'doubtful',
  'insufficient-convergence': 'bad',
  'not-applicable': 'neutral',
  unreadable: 'bad',
}
