import { describe, expect, it } from 'vitest'
import { commonGrid } from '../../src/stats/common-grid.ts'

// Worked out by hand.
describe('commonGrid', () => {
  it.each([
    [[35, 39, 47, 35], { first: 35, step: 4, places: [0, 1, 3] }],
    [[0.75, 0.65, 0.7], { first: 0.65, step: 0.05, places: [0, 1, 2] }],
    [[14, 14], { first: 14, step: 0, places: [0] }],
  ])('of %j is %j', (values, expected) => {
    expect(commonGrid(values)).toEqual(expected)
  })

  it('does not exist for no values and for values finer than thousandths', () => {
    expect(commonGrid([])).toBe(null)
    expect(commonGrid([1, 1.00012])).toBe(null)
  })
})
