import { describe, expect, it } from 'vitest'
import { makeRandom } from '../../src/stats/random.ts'

describe('makeRandom', () => {
  // The algorithm in Python with unbounded integers, reduced modulo 2³² after every step.
  it('gives the numbers of mulberry32 (computed with Python integers)', () => {
    const first = makeRandom(1)
    expect([first(), first(), first(), first()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522, 0.9810509674716741,
    ])
    const second = makeRandom(123456789)
    expect([second(), second(), second()]).toEqual([
      0.2577907438389957, 0.9707721115555614, 0.7853280142880976,
    ])
  })

  it('fills the unit interval evenly: mean 1/2 and variance 1/12, within four standard errors', () => {
    const random = makeRandom(7)
    const n = 100_000
    const numbers = Array.from({ length: n }, random)
    const mean = numbers.reduce((a, b) => a + b) / n
    const variance = numbers.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / n
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / n))
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n))
    expect(Math.min(...numbers.slice(0, 1000))).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers.slice(0, 1000))).toBeLessThan(1)
  })
})
