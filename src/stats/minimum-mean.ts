/**
 * The floor: the smallest mean of a submission that a one-sided t test at 5 % does not call faster than the reference.
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
  /** Used for both sides of the test. */
  readonly stdev: number
  /** Reference runs in the test. */
  readonly referenceRuns: number
  /** Submission runs in the test. */
  readonly submissionRuns: number
}

/**
 * The floor as the reference checker finds it: it halves the interval from 0 to the mean until it is at most 1e-4
 * wide, and returns the last midpoint. Bit-identical to the checker. It is the mean itself if the deviation is 0, NaN if
 * the mean is NaN, and close to the mean if the test has no degrees of freedom, because then no midpoint passes the test.
 *
 * @example
 * minimumMeanByBisection({ mean: 14.0138889, stdev: 0.0960143, referenceRuns: 10, submissionRuns: 3 })
 * // => 13.900369257821843
 *
 * Source: behaviour of the reference checker, mlcommons/logging 7bbf792. Which of the two means is set to the
 * midpoint affects only the rounding of the test: the checker sets the reference's.
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
    // From 1e12 on neighbouring doubles are more than 1e-4 apart, so the halving would never end.
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
 * The floor by its formula, mean - t(0.95, df) · s · √(1/n1 + 1/n2) with df = n1 + n2 - 2. It may be negative, while
 * {@link minimumMeanByBisection} stops at 0; elsewhere the two differ by at most 5e-5. It is the mean itself if the
 * deviation is 0, and NaN without degrees of freedom.
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
  return mean - criticalDistance({ referenceRuns, submissionRuns }) * stdev
}

/**
 * The distance of the floor from the mean, in standard deviations: t(0.95, n1 + n2 - 2) · √(1/n1 + 1/n2).
 *
 * @example
 * criticalDistance({ referenceRuns: 4, submissionRuns: 1 }) // => 2.6311403079896394, to 12 digits
 */
export function criticalDistance({
  referenceRuns,
  submissionRuns,
}: Pick<MinimumMeanInput, 'referenceRuns' | 'submissionRuns'>): number {
  const t = studentTQuantile(1 - ALPHA, referenceRuns + submissionRuns - 2)
  return t * Math.sqrt(1 / referenceRuns + 1 / submissionRuns)
}
