import { studentTCdf } from './student-t.ts'

/** A sample's mean, standard deviation and number of observations. */
export interface Sample {
  readonly mean: number
  readonly stdev: number
  readonly count: number
}

/** The outcome of a t test; `p` is two-sided. */
export interface TTest {
  readonly t: number
  readonly df: number
  readonly p: number
}

/**
 * Student's t test for two independent samples with one common variance, from their statistics. `t` is positive if
 * `a` has the larger mean. `t` and `p` are NaN if the variance is unknown (two observations in total) or if both
 * deviations and the difference are 0.
 *
 * @example
 * pooledTTest({ mean: 13, stdev: 0.5, count: 8 }, { mean: 14, stdev: 0.5, count: 3 })
 * // => { t: -2.9541957835039856, df: 9, p: 0.01611… }
 *
 * Source: order of operations of SciPy 1.10 `ttest_ind_from_stats(equal_var=True)`, as the reference checker calls it.
 */
export function pooledTTest(a: Sample, b: Sample): TTest {
  const df = a.count + b.count - 2
  const variance = ((a.count - 1) * (a.stdev * a.stdev) + (b.count - 1) * (b.stdev * b.stdev)) / df
  const standardError = Math.sqrt(variance * (1 / a.count + 1 / b.count))
  const t = (a.mean - b.mean) / standardError
  return { t, df, p: studentTCdf(-Math.abs(t), df) * 2 }
}
