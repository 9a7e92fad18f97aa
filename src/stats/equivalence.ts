import type { Sample } from './pooled-t-test.ts'
import { studentTCdf, studentTQuantile } from './student-t.ts'
import { welchTTest } from './welch-t-test.ts'

const ALPHA = 0.05

/**
 * `equivalent`: the difference is within the margin, at 5 %. `different`: it is not within the margin and not 0, at 5 %.
 * `undecided`: neither can be shown; more runs are needed.
 */
export type EquivalenceVerdict = 'equivalent' | 'different' | 'undecided'

/** Comparison of two means, in the unit of the values. */
export interface Equivalence {
  /** Mean of `a` minus mean of `b`. */
  readonly difference: number
  readonly welchT: number
  readonly welchDf: number
  /** Two-sided: the probability of such a difference if the means are equal. */
  readonly welchP: number
  /** The probability of a difference this far inside the margin if the true difference equals the margin. */
  readonly tostP: number
  /** Confidence interval of the difference at 90 %. */
  readonly ci90: readonly [number, number]
  /** The smallest margin that gives the verdict `equivalent`. */
  readonly smallestMargin: number
  readonly verdict: EquivalenceVerdict
}

/**
 * Two one-sided tests: is the difference of the means within plus or minus `margin`? A large p in Welch's test does not
 * show that; it may just mean few runs. A difference can be significant and still within the margin: the verdict then is
 * `equivalent`.
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
