import { describe, expect, it } from 'vitest'
import { bootstrap } from '../../src/stats/bootstrap.ts'
import { mean } from '../../src/stats/mean.ts'
import { makeRandom } from '../../src/stats/random.ts'
import { sampleStdev } from '../../src/stats/sample-stdev.ts'

describe('bootstrap', () => {
  const values = [12, 13, 13, 14, 14, 14, 15, 18]

  it('gives the same numbers for the same seed, other ones for another', () => {
    const draw = (seed: number) =>
      bootstrap({ values, size: 5, iterations: 20, statistic: mean, random: makeRandom(seed) })
    expect(draw(3)).toEqual(draw(3))
    expect(draw(3)).not.toEqual(draw(4))
  })

  it('draws with replacement from all values and from nothing else', () => {
    const draws: number[][] = []
    const statistic = (draw: readonly number[]) => draws.push([...draw])
    bootstrap({ values: [1, 2, 3], size: 100, iterations: 3, statistic, random: makeRandom(1) })
    expect(draws.map(draw => [draw.length, new Set(draw)])).toEqual(Array(3).fill([100, new Set([1, 2, 3])]))
  })

  it('spreads means by the population deviation over the root of the size (theory of sampling), within 3 %', () => {
    const means = bootstrap({ values, size: 5, iterations: 20_000, statistic: mean, random: makeRandom(5) })
    const variance = mean(values.map(value => (value - mean(values)) ** 2))
    expect(sampleStdev(means) / Math.sqrt(variance / 5)).toBeCloseTo(1, 1.5)
    expect(mean(means)).toBeCloseTo(mean(values), 1)
  })
})
