import type { Sample } from './pooled-t-test.ts'
import { studentTCdf, studentTQuantile } from './student-t.ts'
import { welchTTest } from './welch-t-test.ts'

const ALPHA = 0.05

/**
 * `equivalent`: the difference lies within the margin, at 5 %. `different`: it does not, and is not 0, at 5 %.
 * `undecided`: neither can be said; more runs are needed.
 */
export type EquivalenceVerdict = 'equivalent' | 'different' | 'undecided'

/** How two means compare; all in the unit of the values. */
export interface Equivalence {
  /** Mean of `a` minus mean of `b`. */
  readonly difference: number
  readonly welchT: number
  readonly welchDf: number
  /** Two-sided: how likely so large a difference is between equal means. */
  readonly welchP: number
  /** How likely a difference so far inside the margin is where the true one reaches it. */
  readonly tostP: number
  /** Confidence interval of the difference at 90 %. */
  readonly ci90: readonly [number, number]
  /** The smallest margin for which the verdict would be `equivalent`. */
  readonly smallestMargin: number
  readonly verdict: EquivalenceVerdict
}

/**
 * Two one-sided tests: does the difference of the means lie within plus or minus `margin`? A large p of Welch's test
 * says nothing of the kind; it may just mean few runs. A difference can be certain and still lie within the margin:
 * the verdict then is `equivalent`.
 *
 * @example
 * testEquivalence({ mean: 23.74, stdev: 0.09, count: 5 }, { mean: 23.6, stdev: 0.12, count: 5 }, 0.3).verdict
 * // => 'equivalent'
 *
 * Source: Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987); Welch's standard error and degrees of freedom.
 */
export function testEquivalence(a: Sample, b: Sample, margin: number): Equivalence {
  const difference = a.mean - b.mean
  const { t, df, p, standardError } = welchTTest(a, b)
  const tostP = studentTCdf((Math.abs(difference) - margin) / standardError, df)
  const halfWidth = studentTQuantile(1 - ALPHA, df) * standardError
  return {
    difference,
    welchT: t,
    welchDf: df,
    welchP: p,
    tostP,
    ci90: [difference - halfWidth, difference + halfWidth],
    smallestMargin: Math.abs(difference) + halfWidth,
    verdict: tostP < ALPHA ? 'equivalent' : p < ALPHA ? 'different' : 'undecided',
  }
}
