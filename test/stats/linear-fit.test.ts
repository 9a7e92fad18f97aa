import { describe, expect, it } from 'vitest'
import { fitLine } from '../../src/stats/linear-fit.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

describe('fitLine', () => {
  it('finds a line that goes through all points: 1 + 2x', () => {
    const points = [0, 1, 2].map(x => ({ x, y: 1 + 2 * x }))
    expect(fitLine(points)).toEqual({ intercept: 1, slope: 2, slopeError: 0, rSquared: 1, rmse: 0 })
  })

  it('has no slope with a single x, and no R² where all y are equal', () => {
    expect(fitLine([{ x: 1, y: 2 }]).slope).toBeNaN()
    expect(fitLine([0, 1, 2].map(x => ({ x, y: 5 })))).toMatchObject({ slope: 0, rSquared: Number.NaN })
  })

  it('counts a point of weight 2 as two points (the definition of a weight)', () => {
    const [a, b, c] = [
      { x: 0, y: 1 },
      { x: 2, y: 2 },
      { x: 3, y: 7 },
    ] as const
    const weighted = fitLine([a, b, c], [1, 2, 1])
    const repeated = fitLine([a, b, b, c])
    for (const member of ['intercept', 'slope', 'rSquared', 'rmse'] as const) {
      expect(weighted[member]).toBeCloseTo(repeated[member], 13)
    }
  })

  it.skipIf(!hasPython)(
    `agrees with scipy.stats.linregress and np.polyfit with weights${needsPython}`,
    () => {
      const uniform = makeUniform(13)
      const cases = Array.from({ length: 100 }, (_, n) => ({
        points: Array.from({ length: 3 + (n % 20) }, () => ({ x: uniform() * 10, y: uniform() * 5 })),
        weights: Array.from({ length: 3 + (n % 20) }, () => uniform() + 0.1),
      }))
      const expected = askPython(
        `
x, y = [p['x'] for p in case['points']], [p['y'] for p in case['points']]
fit = scipy.stats.linregress(x, y)
slope, intercept = np.polyfit(x, y, 1, w=np.sqrt(case['weights']))
return [fit.slope, fit.stderr, fit.intercept, fit.rvalue ** 2, float(slope), float(intercept)]`.trim(),
        cases,
      ) as number[][]
      for (const [i, { points, weights }] of cases.entries()) {
        const plain = fitLine(points)
        const weighted = fitLine(points, weights)
        const ours = [
          plain.slope,
          plain.slopeError,
          plain.intercept,
          plain.rSquared,
          weighted.slope,
          weighted.intercept,
        ]
        for (const [k, value] of ours.entries()) {
          expect(value).toBeCloseTo(expected[i]![k]!, 9)
        }
      }
    },
  )
})
