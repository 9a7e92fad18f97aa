import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { floorMargin } from '../../../src/report/submission/floor-margin.ts'
import { times } from '../../support/rcp.ts'
import { reviewed } from '../../support/review.ts'

const marginOf = (...args: Parameters<typeof reviewed>) => floorMargin(reviewed(...args), builtIn)

describe('floorMargin', () => {
  // Batch size 128: all ten runs of the record took 14 epochs, so the floor is 14. Evaluations come every epoch, three of five runs count.
  it('is the distance of the mean from the floor, as a share and in evaluations', () => {
    expect(marginOf({ globalBatchSize: 128, epochs: [13, 14, 15, 15, 15] })).toEqual({
      floor: 14,
      margin: expect.closeTo(44 / 3 / 14 - 1, 9),
      evaluations: expect.closeTo(2 / 3, 9),
      evaluationsOfOneRun: expect.closeTo(2, 9),
      firstPassingMean: 14,
    })
  })
  // At 120 the floor is 13.900369 (the reference checker of mlcommons/logging 7bbf792): means of three whole numbers are thirds.
  it('has the first mean that passes, which three runs can have', () => {
    expect(marginOf({ globalBatchSize: 120, epochs: times(5, 13) })?.firstPassingMean).toBeCloseTo(14, 9)
    const pruned = marginOf({ globalBatchSize: 120, epochs: times(5, 13) }, { rcpSet: 'pruned' })
    // The floor of the pruned set is 13.7340126, above 13 2/3.
    expect(pruned?.firstPassingMean).toBeCloseTo(14, 9)
  })
  it('is null without a floor, and without a mean', () => {
    expect(marginOf({ globalBatchSize: 999 })).toBe(null)
    expect(marginOf({ globalBatchSize: 128, epochs: [14] })).toBe(null)
  })
})
