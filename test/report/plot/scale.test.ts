import { describe, expect, it } from 'vitest'
import { extentOf, scaleOf, usualRange, widened, widenedByFactor } from '../../../src/report/plot/scale.ts'

describe('scaleOf', () => {
  it('puts the ends at 0 and 1, and the middle by value or by logarithm', () => {
    expect([10, 15, 20].map(scaleOf('linear', [10, 20]))).toEqual([0, 0.5, 1])
    expect([64, 256, 1024].map(scaleOf('logarithmic', [64, 1024]))).toEqual([0, 0.5, 1])
  })
})

describe('domains', () => {
  it('have room around the data, also around one value, and some without data', () => {
    expect(widened([0, 100])).toEqual([-5, 105])
    expect(widened([14, 14])).toEqual([13.3, 14.7])
    expect(widenedByFactor([100, 100])).toEqual([100 / 1.05, 105])
    expect(extentOf([])).toEqual([0, 1])
  })
  // Middle half from 2 to 4, so 3 times 2 below and above: -4 to 10.
  it('leave out what is far from the middle half', () => {
    expect(usualRange([1, 2, 3, 4, 100])).toEqual([1, 4])
    expect(usualRange([1, 2, 3, 4, 10])).toEqual([1, 10])
  })
})
