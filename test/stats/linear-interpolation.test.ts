import { describe, expect, it } from 'vitest'
import { interpolateLinearly } from '../../src/stats/linear-interpolation.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('interpolateLinearly', () => {
  it('lies three quarters of the way at 120 between 96 and 128', () => {
    expect(interpolateLinearly(120, [96, 128], [0, 4])).toBe(3)
  })

  it('takes the value of the nearer end at the ends and beyond, as np.interp does', () => {
    expect([1, 2, 5, 9].map(x => interpolateLinearly(x, [2, 5], [0.1, 0.7]))).toEqual([0.1, 0.1, 0.7, 0.7])
  })

  it.skipIf(!hasPython)(`equals np.interp bit for bit at 500 random points${needsPython}`, () => {
    const uniform = makeUniform(4)
    const cases = Array.from({ length: 500 }, () => {
      const x0 = Math.floor(uniform() * 1000)
      const x1 = x0 + 1 + Math.floor(uniform() * 1000)
      return {
        x: x0 + Math.floor(uniform() * (x1 - x0 + 1)),
        xs: [x0, x1],
        ys: [uniform() * 100, uniform() * 100],
      } as const
    })
    const ours = cases.map(({ x, xs: [x0, x1], ys: [y0, y1] }) =>
      interpolateLinearly(x, [x0!, x1!], [y0!, y1!]),
    )
    expect(ours).toEqual(askPython("return float(np.interp(case['x'], case['xs'], case['ys']))", cases))
  })
})
