import { describe, expect, it } from 'vitest'
import { meanCurve } from '../../src/scaling/mean-curve.ts'

describe('meanCurve', () => {
  it('averages where all curves have values, interpolated between points (by hand: (45 + 43) / 2, (40 + 42) / 2)', () => {
    const a = [
      { epoch: 1, value: 50 },
      { epoch: 3, value: 40 },
    ]
    const b = [
      { epoch: 2, value: 43 },
      { epoch: 3, value: 42 },
    ]
    expect(meanCurve([a, b])).toEqual([
      { epoch: 2, value: 44 },
      { epoch: 3, value: 41 },
    ])
  })

  it('is empty where the curves have no epoch in common', () => {
    expect(meanCurve([[{ epoch: 1, value: 1 }], [{ epoch: 2, value: 1 }]])).toEqual([])
  })
})
