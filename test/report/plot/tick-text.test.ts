import { describe, expect, it } from 'vitest'
import { tickText } from '../../../src/report/plot/tick-text.ts'

describe('tickText', () => {
  it('writes numbers as they are, without the digits of floating point', () => {
    expect([0, 13.5, 4096, 0.1 + 0.2].map(tickText)).toEqual(['0', '13.5', '4096', '0.3'])
  })
  it('writes large numbers short, but never two different ticks alike', () => {
    expect([175_000, 2_500_000, 2_301_250].map(tickText)).toEqual(['175K', '2.5M', '2.30125M'])
  })
})
