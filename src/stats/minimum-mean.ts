/**
 * The smallest mean of a submission that a one-sided t test at 5 % does not call faster than the reference.
 *
 * @module
 */
import { pooledTTest } from './pooled-t-test.ts'
import { studentTQuantile } from './student-t.ts'

const ALPHA = 0.05
/** Width of the interval at which the reference checker stops halving, in the unit of the values. */
const TOLERANCE = 1e-4

/** What the floor depends on; mean and deviation in epochs or samples. */
export interface MinimumMeanInput {
  readonly mean: number
  /** Taken for both sides of the test. */
  readonly stdev: number
  /** Reference runs that count in the test. */
  readonly referenceRuns: number
  /** Submission runs that count in the test. */
  readonly submissionRuns: number
}

/**
 * The floor as the reference checker finds it: the interval from 0 to the mean is halved until it is at most 1e-4
 * wide, and the last midpoint is the answer. Equal to the checker bit for bit. The mean itself where the deviation
 * is 0; NaN where the mean is NaN; close to the mean where the test has no degrees of freedom, as then nothing passes it.
 *
 * @example
 * minimumMeanByBisection({ mean: 14.0138889, stdev: 0.0960143, referenceRuns: 10, submissionRuns: 3 })
 * // => 13.900369257821843
 *
 * Source: behaviour of the reference checker, mlcommons/logging 7bbf792. Which of the two runs stands at the midpoint
 * makes no difference to the test but for rounding: there it is the reference's.
 */
export function minimumMeanByBisection(input: MinimumMeanInput): number {
  const { mean, stdev, referenceRuns, submissionRuns } = input
  if (stdev === 0) {
    return mean
  }
  let low = 0
  let high = mean
  let middle = (low + high) / 2
  while (high - low > TOLERANCE) {
    if (
      oneSidedP({ mean: middle, stdev, count: referenceRuns }, { mean, stdev, count: submissionRuns }) > ALPHA
    ) {
      high = middle
    } else {
      low = middle
    }
    const next = (low + high) / 2
    // From 1e12 on neighbouring doubles are more than 1e-4 apart: there the halving would never end.
    if (next === middle) {
      break
    }
    middle = next
  }
  return middle
}

function oneSidedP(...samples: Parameters<typeof pooledTTest>): number {
  const { t, p } = pooledTTest(...samples)
  return t < 0 ? p / 2 : 1 - p / 2
}

/**
 * The floor by its formula, mean - t(0.95, df) · s · √(1/n1 + 1/n2) with df = n1 + n2 - 2. It may be negative, where
 * {@link minimumMeanByBisection} stops at 0, and differs from it by at most 5e-5 elsewhere. The mean itself where the
 * deviation is 0; NaN where there are no degrees of freedom.
 *
 * @example
 * minimumMeanClosedForm({ mean: 14.0138889, stdev: 0.0960143, referenceRuns: 10, submissionRuns: 3 })
 * // => 13.900381167505419
 *
 * Source: MLPerf Training rules, Reference Convergence Points (one-sided t test, pooled variance, alpha 0.05).
 */
export function minimumMeanClosedForm(input: MinimumMeanInput): number {
  const { mean, stdev, referenceRuns, submissionRuns } = input
  if (stdev === 0) {
    return mean
  }
  const t = studentTQuantile(1 - ALPHA, referenceRuns + submissionRuns - 2)
  return mean - t * stdev * Math.sqrt(1 / referenceRuns + 1 / submissionRuns)
}
