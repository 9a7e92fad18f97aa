import { describe, expect, it } from 'vitest'
import { roundedNormal } from '../../../src/stats/draws/rounded-normal.ts'

describe('roundedNormal', () => {
  // Oracle: SciPy 1.10, np.diff(stats.norm.cdf((np.arange(12, 16) - 13.4) / 0.5)).
  it('rounds up to the next value of the grid', () => {
    const { values, probabilities } = roundedNormal({ mean: 13.4, stdev: 0.5 }, { step: 1, offset: 0 })
    const at = (value: number) => probabilities[values.indexOf(value)]
    expect(at(13)).toBeCloseTo(0.20930026825296855, 11)
    expect(at(14)).toBeCloseTo(0.6730749311948951, 11)
    expect(at(15)).toBeCloseTo(0.11438253228379258, 11)
  })

  it('keeps to the offset of the grid, and sums to one', () => {
    const { values, probabilities } = roundedNormal({ mean: 37.1, stdev: 0.01 }, { step: 4, offset: 3 })
    expect(values).toEqual([39])
    expect(probabilities).toEqual([1])
  })
})
