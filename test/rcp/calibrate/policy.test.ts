import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/errors.ts'
import { floorUnder, marginOf, readPolicy } from '../../../src/rcp/calibrate/policy.ts'
import { point } from '../../support/rcp.ts'

const terms = { critical: 2, grace: 3, step: 4 }
const judging = { ...point({ mean: 100, stdev: 1.5, minEpochs: 97 }), floor: 94, grace: 3 }

// By hand: the floor of today is 94; one evaluation is 4; 2 * √(1.5² + 16/12) = 3.785939.
describe('policies', () => {
  it.each([
    ['t', 94, 6],
    ['grace=1', 90, 10],
    ['grace=2.5', 84, 16],
    ['quantised', 100 - 3.785938897, 3.785938897],
  ])('%s has the floor %d, a margin of %d', (name, floor, margin) => {
    expect(floorUnder(readPolicy(name), judging, terms)).toBeCloseTo(floor, 8)
    expect(marginOf(readPolicy(name), terms)!(1.5)).toBeCloseTo(margin, 8)
  })

  it.each(['grace=1', 'quantised'])('%s is unknown without the evaluation interval', name => {
    expect(floorUnder(readPolicy(name), judging, { ...terms, step: null })).toBe(null)
    expect(marginOf(readPolicy(name), { ...terms, step: null })).toBe(null)
  })

  it.each(['grace', 'grace=-1', 'grace=x', 'z', ''])('%j is no policy', name => {
    expect(() => readPolicy(name)).toThrow(UsageError)
  })
})
