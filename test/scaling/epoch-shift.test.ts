import { describe, expect, it } from 'vitest'
import { epochShift } from '../../src/scaling/epoch-shift.ts'

/** A falling error, sampled once per epoch. */
const falling = (lag: number) =>
  Array.from({ length: 31 }, (_, epoch) => ({ epoch, value: 20 + 60 * Math.exp(-(epoch - lag) / 8) }))

describe('epochShift', () => {
  it('is 0 between a curve and itself, and between flat curves', () => {
    expect(epochShift(falling(0), falling(0))).toBe(0)
    const flat = [0, 10, 20].map(epoch => ({ epoch, value: 1 }))
    expect(epochShift(flat, flat)).toBe(0)
  })

  it('finds the lag that a curve was made with, positive where it comes later', () => {
    expect(epochShift(falling(2), falling(0))).toBe(2)
    expect(epochShift(falling(-1), falling(0))).toBe(-1)
  })
})
