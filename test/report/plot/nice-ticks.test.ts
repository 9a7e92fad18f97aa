import { describe, expect, it } from 'vitest'
import { niceTicks } from '../../../src/report/plot/nice-ticks.ts'

describe('niceTicks', () => {
  it('are multiples of 1, 2 or 5 within the axis, without the digits of floating point', () => {
    expect(niceTicks([12.8, 15.1], 5)).toEqual([13, 13.5, 14, 14.5, 15])
    expect(niceTicks([0.05, 0.75], 5)).toEqual([0.2, 0.4, 0.6])
    expect(niceTicks([-12, 41], 6)).toEqual([-10, 0, 10, 20, 30, 40])
  })
})
