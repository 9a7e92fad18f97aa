import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpolateLinearly } from '../../src/stats/linear-interpolation.ts'
import { lowerEnvelope } from '../../src/stats/lower-envelope.ts'

const points = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }))

describe('lowerEnvelope', () => {
  it('keeps nothing of nothing, and a single point', () => {
    expect(lowerEnvelope([])).toEqual([])
    expect(lowerEnvelope(points([7, 3]))).toEqual([0])
  })

  it('drops all points left of the lowest (the rules: the smallest batch size has the fastest convergence)', () => {
    expect(lowerEnvelope(points([1, 5], [2, 3], [4, 4]))).toEqual([1, 2])
  })

  it('starts at the leftmost of several lowest points', () => {
    expect(lowerEnvelope(points([1, 5], [2, 3], [3, 3], [4, 4]))).toEqual([1, 2, 3])
  })

  it('goes back to a point that a later one lifts above the envelope, where one pass without a back-step keeps it', () => {
    // Drawn by hand: (2, 2.9) lies below the line from (1, 1) to (3, 6), but above that from (1, 1) to (4, 5).
    expect(lowerEnvelope(points([1, 1], [2, 2.9], [3, 6], [4, 5]))).toEqual([0, 3])
  })

  it('keeps points that lie on the line between two others', () => {
    expect(lowerEnvelope(points([1, 1], [2, 2], [3, 3]))).toEqual([0, 1, 2])
  })

  it('keeps the lowest of several points at one x, whatever their order', () => {
    expect(lowerEnvelope(points([4, 9], [1, 1], [4, 3]))).toEqual([1, 2])
  })

  const someCurve = fc.uniqueArray(
    fc.record({ x: fc.integer({ min: 1, max: 60 }), y: fc.integer({ min: 0, max: 40 }) }),
    {
      minLength: 1,
      maxLength: 12,
      selector: point => point.x,
    },
  )

  it('lies on or below every point right of the lowest, and is convex (property)', () => {
    fc.assert(
      fc.property(someCurve, curve => {
        const kept = lowerEnvelope(curve).map(index => curve[index]!)
        for (const point of curve.filter(({ x }) => x >= kept[0]!.x)) {
          const right = kept.findIndex(({ x }) => x >= point.x)
          const [a, b] = [kept[Math.max(0, right - 1)]!, kept[right]!]
          expect(point.y).toBeGreaterThanOrEqual(interpolateLinearly(point.x, [a.x, b.x], [a.y, b.y]) - 1e-9)
        }
        const slopes = kept.slice(1).map((point, i) => (point.y - kept[i]!.y) / (point.x - kept[i]!.x))
        expect(slopes).toEqual(slopes.toSorted((a, b) => (Math.abs(a - b) < 1e-9 ? 0 : a - b)))
      }),
    )
  })
})
