import { describe, expect, it } from 'vitest'
import { olympicMean } from '../../src/stats/olympic-mean.ts'

describe('olympicMean', () => {
  it('drops the fastest and the slowest run: the mean of 13, 14, 14 is 41/3', () => {
    expect(olympicMean([14, 13, 12, 15, 14], 1)).toBe(41 / 3)
  })

  it('sorts numbers, not texts: 9 is the smallest of 9, 10, 100', () => {
    expect(olympicMean([100, 9, 10], 1)).toBe(10)
  })

  it('leaves the values in their order', () => {
    const values = [3, 1, 2]
    olympicMean(values, 1)
    expect(values).toEqual([3, 1, 2])
  })

  it('is NaN where nothing is left, as np.mean of the empty slice v[k:len(v) - k] is', () => {
    for (const [count, trimmed] of [
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 4],
      [7, 4],
      [8, 4],
    ] as const) {
      expect(olympicMean(Array(count).fill(5), trimmed)).toBeNaN()
    }
  })

  it('trims 4 on each side for unet3d: of 1 to 9 only 5 is left', () => {
    expect(olympicMean([9, 8, 7, 6, 5, 4, 3, 2, 1], 4)).toBe(5)
  })
})
