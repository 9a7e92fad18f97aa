import type { Sample, TTest } from './pooled-t-test.ts'
import { studentTCdf } from './student-t.ts'

/** Welch's test, with the standard error of the difference, for confidence intervals. */
export interface WelchTest extends TTest {
  readonly standardError: number
}

/**
 * Welch's t test for two independent samples whose variances may differ, from their statistics (deviations with
 * n - 1). `t` is positive if `a` has the larger mean; `p` is two-sided; `df` is a real number. Without any deviation `df`
 * is 1, as in SciPy; `p` is NaN if the difference is 0 too.
 *
 * @example
 * welchTTest({ mean: 23.74, stdev: 0.09, count: 5 }, { mean: 23.6, stdev: 0.12, count: 5 })
 * // => { t: 2.0869…, df: 7.4183…, p: 0.0730…, standardError: 0.0670… }
 *
 * Source: Welch, Biometrika 34 (1947); order of operations of SciPy 1.10 `ttest_ind_from_stats(equal_var=False)`.
 */
export function welchTTest(a: Sample, b: Sample): WelchTest {
  const va = (a.stdev * a.stdev) / a.count
  const vb = (b.stdev * b.stdev) / b.count
  const sum = va + vb
  const df = sum === 0 ? 1 : (sum * sum) / ((va * va) / (a.count - 1) + (vb * vb) / (b.count - 1))
  const standardError = Math.sqrt(sum)
  const t = (a.mean - b.mean) / standardError
  return { t, df, p: studentTCdf(-Math.abs(t), df) * 2, standardError }
}
