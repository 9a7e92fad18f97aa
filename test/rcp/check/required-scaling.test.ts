import { describe, expect, it } from 'vitest'
import { requiredScaling } from '../../../src/rcp/check/required-scaling.ts'
import { times } from '../../support/rcp.ts'
import { reviewed } from '../../support/review.ts'

describe('requiredScaling', () => {
  // The factor that the reference checker of mlcommons/logging 7bbf792 writes for 14 epochs at batch size 120.
  it('is RCP mean over submission mean between the floor and the mean', () => {
    expect(requiredScaling(reviewed({ globalBatchSize: 120 }).result)).toBe(1.0009920634920635)
  })
  it('is none at the RCP mean, below the floor, by bypass, and without an RCP', () => {
    const none = [
      reviewed({ globalBatchSize: 128 }),
      reviewed({ globalBatchSize: 120, epochs: times(5, 13) }),
      reviewed({ globalBatchSize: 120, epochs: times(5, 13) }, { rcpBypass: true }),
      reviewed({ globalBatchSize: 999 }),
    ]
    expect(none.map(({ result }) => requiredScaling(result))).toEqual([null, null, null, null])
  })
})
