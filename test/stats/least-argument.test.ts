import { describe, expect, it } from 'vitest'
import { leastArgument } from '../../src/stats/least-argument.ts'

describe('leastArgument', () => {
  it('finds where a function reaches a level, also by a jump', () => {
    expect(leastArgument(x => x * x, 0.25)).toBeCloseTo(0.5, 9)
    expect(leastArgument(x => (x > 0.3 ? 1 : 0), 0.8)).toBeCloseTo(0.3, 9)
  })

  it('is 0 where the level is reached at once, and null where it never is', () => {
    expect(leastArgument(() => 0.9, 0.8)).toBe(0)
    expect(leastArgument(() => 0.5, 0.8)).toBe(null)
  })
})
