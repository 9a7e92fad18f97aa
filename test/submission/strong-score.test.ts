import { describe, expect, it } from 'vitest'
import { plainMean, strongScore } from '../../src/submission/strong-score.ts'

const runs = (...minutes: readonly (number | null)[]) =>
  minutes.map(each => ({ minutes: each, joules: null }))

describe('strongScore', () => {
  it('leaves out the fastest and the slowest run (training rules: drops the highest and lowest)', () => {
    expect(strongScore(runs(9, 1, 4, 2, 6), 1)).toEqual({ minutes: 4, joules: null, dropped: 0 })
  })

  it('takes a run that does not count for the slowest (training rules: a failed run is the highest)', () => {
    expect(strongScore(runs(9, null, 4, 2, 6), 1)).toEqual({
      minutes: (4 + 6 + 9) / 3,
      joules: null,
      dropped: 1,
    })
  })

  it('leaves out four runs at each end where a benchmark says so, fewer slow ones where some do not count', () => {
    const forty = Array.from({ length: 40 }, (_, index) => index)
    expect(strongScore(runs(...forty), 4).minutes).toBe((4 + 35) / 2)
    const two = strongScore(runs(...forty.slice(0, 38), null, null), 4)
    expect(two).toEqual({ minutes: (4 + 35) / 2, joules: null, dropped: 2 })
  })

  it('has no score where more runs do not count than are left out, or where none is left', () => {
    expect(strongScore(runs(9, null, null, 2, 6), 1)).toEqual({ minutes: null, joules: null, dropped: 2 })
    expect(strongScore(runs(9, 2), 1).minutes).toBeNull()
    expect(strongScore(runs(9, null), 1).minutes).toBeNull()
    expect(strongScore([], 1)).toEqual({ minutes: null, joules: null, dropped: 0 })
  })

  it('averages the energy of the same runs, not of those that took least and most energy', () => {
    const measured = [
      { minutes: 3, joules: 1 },
      { minutes: 1, joules: 50 },
      { minutes: 2, joules: 99 },
      { minutes: 4, joules: 7 },
    ]
    expect(strongScore(measured, 1)).toEqual({ minutes: 2.5, joules: 50, dropped: 0 })
  })

  it('has no energy where that of a counted run is missing', () => {
    const measured = [1, 2, 3, 4].map(minutes => ({ minutes, joules: minutes === 2 ? null : 5 }))
    expect(strongScore(measured, 1).joules).toBeNull()
  })
})

describe('plainMean', () => {
  it('adds from left to right, unlike the pairwise sum of NumPy (IEEE 754 by hand: 1 is lost beside 2^53)', () => {
    expect(plainMean([2 ** 53, 1, 1])).toBe(2 ** 53 / 3)
    expect(plainMean([1, 1, 2 ** 53])).toBe((2 ** 53 + 2) / 3)
  })

  it('is null of nothing', () => {
    expect(plainMean([])).toBeNull()
  })
})
