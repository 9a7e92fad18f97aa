import { describe, expect, it } from 'vitest'
import { meanBelowSmallerBatchSize } from '../../../src/rcp/lint/mean-below-smaller-batch-size.ts'
import { found, recordLine, setLines } from '../../support/lint.ts'
import { times } from '../../support/rcp.ts'

const spread = (mean: number) => [...times(5, mean - 1), ...times(5, mean + 1)]

describe('meanBelowSmallerBatchSize', () => {
  it('warns where chance does not explain it: ttest_ind_from_stats(18, 1, 10, 20, 1, 10) of SciPy gives half of 2.9e-4', () => {
    const text = setLines(recordLine(8, spread(20)), recordLine(16, spread(18)))
    expect(found(meanBelowSmallerBatchSize, text)).toEqual([
      'warning 3: mean 18 at batch size 16, but 20 at 8 (p = 0.000147)',
    ])
  })

  it('notes what may be chance: ttest_ind_from_stats(19.5, 1, 10, 20, 1, 10) of SciPy gives half of 0.278', () => {
    const text = setLines(recordLine(8, spread(20)), recordLine(16, spread(19.5)))
    expect(found(meanBelowSmallerBatchSize, text)).toEqual([
      'note 3: mean 19.5 at batch size 16, but 20 at 8 (p = 0.139)',
    ])
  })

  it('says nothing of equal or rising means', () => {
    const text = setLines(recordLine(8, spread(20)), recordLine(16, spread(20)), recordLine(32, spread(21)))
    expect(found(meanBelowSmallerBatchSize, text)).toEqual([])
  })
})
