import { describe, expect, it } from 'vitest'
import { evaluationsLater, firstAtOrAbove } from '../../src/benchmarks/evaluation-grid.ts'

describe('firstAtOrAbove', () => {
  it.each([
    [13.9, 1, 0, 14],
    [14, 1, 0, 14],
    [0.71, 0.05, 0, 0.75],
    [36, 4, 3, 39],
    [39, 4, 3, 39],
    [37.2, 4, null, 38],
  ])('of %d on a grid of %d from %s is %d', (bound, step, offset, expected) => {
    expect(firstAtOrAbove(bound, { step, offset })).toBe(expected)
  })
})

describe('evaluationsLater', () => {
  it('goes both ways without binary noise', () => {
    const interval = { step: 0.05, offset: 0 }
    expect(evaluationsLater(0.65, 2, interval)).toBe(0.75)
    expect(evaluationsLater(0.75, -1, interval)).toBe(0.7)
  })
})
