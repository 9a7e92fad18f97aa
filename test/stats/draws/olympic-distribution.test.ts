import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  distributionOf,
  olympicDistribution,
  probabilityBelow,
} from '../../../src/stats/draws/olympic-distribution.ts'
import { olympicMean } from '../../../src/stats/olympic-mean.ts'

/** All sequences of draws. */
function sequences(values: readonly number[], draws: number): number[][] {
  if (draws === 0) return [[]]
  return sequences(values, draws - 1).flatMap(head => values.map(value => [...head, value]))
}

/** The oracle: every sequence of draws is equally likely. */
function enumerated(runs: readonly number[], draws: number, trimmed: number, bound: number): number {
  const all = sequences(runs, draws)
  return all.filter(draw => olympicMean(draw, trimmed) < bound - 1e-9).length / all.length
}

const some = fc.array(fc.integer({ min: 10, max: 30 }), { minLength: 2, maxLength: 5 })

describe('olympicDistribution', () => {
  it('equals the enumeration of all draws, to 1e-12', () => {
    fc.assert(
      fc.property(
        some,
        fc.constantFrom([3, 1], [4, 1], [5, 1], [5, 2], [4, 0]),
        fc.double({ min: 9, max: 31, noNaN: true }),
        (runs, [draws, trimmed], bound) => {
          const scores = olympicDistribution(distributionOf(runs), draws!, trimmed!)
          expect(
            Math.abs(probabilityBelow(scores, bound) - enumerated(runs, draws!, trimmed!, bound)),
          ).toBeLessThan(1e-12)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is 3F² - 2F³ for three draws without the extremes: the median', () => {
    const { values, probabilities } = olympicDistribution(
      distributionOf([1, 2, 2, 5, 5, 5, 5, 9, 9, 9]),
      3,
      1,
    )
    const median = (f: number) => 3 * f * f - 2 * f ** 3
    expect(values).toEqual([1, 2, 5, 9])
    const below = [0.1, 0.3, 0.7, 1].map(median)
    for (const [index, p] of probabilities.entries())
      expect(p).toBeCloseTo(below[index]! - (below[index - 1] ?? 0), 14)
  })

  it('sums to one, rises with the bound, and does not depend on the order of runs', () => {
    const cases = fc.tuple(
      fc.array(fc.integer({ min: 100, max: 400 }), { minLength: 2, maxLength: 20 }),
      fc.integer({ min: 3, max: 12 }),
    )
    fc.assert(
      fc.property(cases, ([runs, draws]) => {
        const scores = olympicDistribution(distributionOf(runs), draws, 1)
        const total = scores.probabilities.reduce((a, b) => a + b, 0)
        expect(total).toBeCloseTo(1, 12)
        const shares = [90, 150, 200, 250, 300, 401].map(bound => probabilityBelow(scores, bound))
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        expect(olympicDistribution(distributionOf(runs.toReversed()), draws, 1)).toEqual(scores)
      }),
      { numRuns: 40 },
    )
  })

  it('has values without a common grid: 1/3 and 1/7 are rounded by less than a millionth of their range', () => {
    const { values, probabilities } = olympicDistribution(distributionOf([1 / 3, 1 / 7]), 3, 1)
    expect(values[0]).toBeCloseTo(1 / 7, 7)
    expect(values[1]).toBeCloseTo(1 / 3, 7)
    expect(probabilities).toEqual([0.5, 0.5])
  })

  it('has no values if no draw counts', () => {
    expect(olympicDistribution(distributionOf([1, 2]), 2, 1).values).toEqual([])
    expect(olympicDistribution(distributionOf([]), 3, 1).values).toEqual([])
  })
})

describe('probabilityBelow', () => {
  it('does not count the bound itself, nor what differs in the last bit', () => {
    const scores = { values: [13, 0.1 + 0.2 + 13.7], probabilities: [0.25, 0.75] }
    expect(probabilityBelow(scores, 14)).toBe(0.25)
    expect(probabilityBelow(scores, 14.1)).toBe(1)
  })
})
