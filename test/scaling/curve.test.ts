import { describe, expect, it } from 'vitest'
import { valueAt } from '../../src/scaling/curve.ts'

describe('valueAt', () => {
  const curve = [
    { epoch: 1, value: 50 },
    { epoch: 3, value: 40 },
    { epoch: 4, value: 20 },
  ]

  it('lies on the line between two points, and on the points', () => {
    expect([1, 2, 3, 3.5, 4].map(epoch => valueAt(curve, epoch))).toEqual([50, 45, 40, 30, 20])
  })

  it('has no value outside its points', () => {
    expect([0.9, 4.1].map(epoch => valueAt(curve, epoch))).toEqual([Number.NaN, Number.NaN])
    expect(valueAt([], 1)).toBeNaN()
  })
})
