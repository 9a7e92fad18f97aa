import { describe, expect, it } from 'vitest'
import { epochsAt } from '../../../src/logs/caffe/epochs-at.ts'

describe('epochsAt', () => {
  it('divides once: 43000 x 128 / 50000 is 110.08 by hand, not 110.08000000000001', () => {
    expect(epochsAt(43000, 128, 50000)).toBe(110.08)
    expect(epochsAt(33000, 128, 50000)).toBe(84.48)
  })

  it('is the double nearest to each two-digit quotient', () => {
    for (let iterations = 0; iterations <= 64000; iterations += 125)
      expect(epochsAt(iterations, 128, 50000)).toBe(Number((iterations * 0.00256).toFixed(2)))
  })

  it('is null where a size is unknown', () => {
    expect([epochsAt(null, 1, 1), epochsAt(1, null, 1), epochsAt(1, 1, undefined)]).toEqual([
      null,
      null,
      null,
    ])
  })
})
