import { describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/rcp/check/check-result.ts'
import { scalingFactor } from '../../src/submission/scaling-factor.ts'

const judged = (submissionMean: number): CheckResult =>
  ({
    submissionMean,
    normalization: 14 / submissionMean,
    rcp: { mean: 14, floor: 13.5 },
  }) as unknown as CheckResult

describe('scalingFactor', () => {
  it('is the normalization between floor and mean of the reference, else 1 (scaling.json of the reference checker)', () => {
    expect(scalingFactor(judged(13.75))).toBe(14 / 13.75)
    expect(scalingFactor(judged(14))).toBe(1)
    expect(scalingFactor(judged(13.4))).toBe(1)
  })

  it('is null where the reference does not judge', () => {
    expect(scalingFactor({ ...judged(13.75), rcp: null })).toBeNull()
  })
})
