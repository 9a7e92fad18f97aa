import { describe, expect, it } from 'vitest'
import { normalFailure } from '../../../src/stats/draws/normal-failure.ts'
import { olympicVariance } from '../../../src/stats/draws/olympic-variance.ts'
import { criticalDistance } from '../../../src/stats/minimum-mean.ts'

/** The check of N runs against n reference runs, without the extremes. */
function failure(submissionRuns: number, referenceRuns: number, lead: number): number {
  const critical = criticalDistance({ referenceRuns: referenceRuns - 2, submissionRuns: submissionRuns - 2 })
  const variance = olympicVariance(submissionRuns, 1) + olympicVariance(referenceRuns, 1)
  return normalFailure({ referenceRuns, variance, margin: stdev => critical * stdev, lead })
}

// Oracle: SciPy 1.10, stats.t.cdf(-k, n-1) and stats.nct.cdf(-k, n-1, -lead/sqrt(v)), with k = c*sqrt((n-1)/n)/sqrt(v) and v the sum of
// the variances of both olympic means.
describe('normalFailure', () => {
  it.each([
    [3, 6, 0, 0.01471451764836106],
    [10, 20, 0, 0.04460415114037258],
    [3, 6, 1, 0.11657785165736467],
    [10, 20, 1, 0.7674735338043912],
    [3, 6, 2, 0.40325503048288963],
    [10, 20, 2, 0.9991939214044687],
  ])('of %d runs against %d, %d deviations faster, is %d', (n1, n2, lead, expected) => {
    expect(failure(n1, n2, lead)).toBeCloseTo(expected, 7)
  })
})
