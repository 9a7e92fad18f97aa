import { describe, expect, it } from 'vitest'
import { times } from '../../support/rcp.ts'
import { shown } from '../../support/review.ts'

const reasons = (...args: Parameters<typeof shown>) => shown(...args).reasons
const at128 = (epochs: readonly number[]) => ({ globalBatchSize: 128, epochs: [...epochs] })

// The floor at batch size 128 is 14, evaluations come every epoch, and three of five runs count.
describe('attentionReasons', () => {
  it('says of a failure how far below the floor it is, and which mean passes', () => {
    expect(reasons(at128(times(5, 13)))).toEqual([
      'the mean 13 is 7.14 % below the floor (1 evaluation), 14; 14 would pass',
    ])
  })
  it('says what is missing', () => {
    expect(reasons({ globalBatchSize: 999 })).toEqual(['Missing RCP, please submit RCP with BS = 999'])
    expect(reasons({ ...at128([14, 14]), runs: 5 })).toEqual(['3 of 5 runs did not converge'])
  })
  it('says that nothing but the bypass lets it pass', () => {
    expect(reasons(at128(times(5, 13)), { rcpBypass: true })[0]).toMatch(
      /^passes by bypass only: the mean 13/,
    )
  })
  it('says why logs do not comply', () => {
    const finding = { key: null, kind: 'no-key', line: 7, message: 'no seed\nstate', rule: null }
    const compliance = [{ file: 'r/result_0.txt', ok: false, warnings: [], findings: [finding] }] as never
    expect(reasons(at128(times(5, 16)), { compliance })).toEqual(['1 of 1 log does not comply: no seed'])
  })
  it('says that one evaluation of one run, or one run, would turn a pass', () => {
    expect(reasons(at128(times(5, 14)))).toEqual([
      'within one evaluation of one run of the floor: the mean 14 is at the floor, 14',
    ])
    // 13, 14, 17 count: 14.67. Without the slowest 13 and 14 do.
    expect(reasons(at128([13, 13, 14, 17, 17]))).toEqual(['without its slowest run it would fail'])
  })
  it('says nothing of a clear pass', () => {
    expect(reasons(at128(times(5, 16)))).toEqual([])
  })
})
