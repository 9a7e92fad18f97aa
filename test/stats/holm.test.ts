import { describe, expect, it } from 'vitest'
import { holm } from '../../src/stats/holm.ts'

describe('holm', () => {
  it('multiplies the smallest by the number of tests and never falls: R, p.adjust(c(0.01, 0.04, 0.03), "holm")', () => {
    const [a, b, c] = holm([0.01, 0.04, 0.03])
    expect(a).toBeCloseTo(0.03, 15)
    expect(b).toBeCloseTo(0.06, 15)
    expect(c).toBeCloseTo(0.06, 15)
  })

  it('stays at 1 at most, and has nothing to say of no tests', () => {
    expect(holm([0.9, 0.8])).toEqual([1, 1])
    expect(holm([])).toEqual([])
  })
})
