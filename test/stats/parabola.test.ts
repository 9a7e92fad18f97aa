import { describe, expect, it } from 'vitest'
import { lowestPointOfParabola } from '../../src/stats/parabola.ts'
import { askPython, hasPython, makeUniform, needsPython } from './python-oracle.ts'

const points = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }))

describe('lowestPointOfParabola', () => {
  it('is (3, 7) for points of 2(x - 3)² + 7', () => {
    const { x, y } = lowestPointOfParabola(points([0, 25], [1, 15], [5, 15], [9, 79]))!
    expect(x).toBeCloseTo(3, 12)
    expect(y).toBeCloseTo(7, 12)
  })

  it('does not exist on a hill, on a line, or with two x', () => {
    expect(lowestPointOfParabola(points([0, 0], [1, 1], [2, 0]))).toBeNull()
    expect(lowestPointOfParabola(points([0.1, 25.1], [0.2, 24.8], [0.4, 24.2]))).toBeNull()
    expect(lowestPointOfParabola(points([0, 1], [1, 0], [1, 2]))).toBeNull()
  })

  it.skipIf(!hasPython)(`agrees with np.polyfit(x, y, 2) on 200 noisy parabolas${needsPython}`, () => {
    const uniform = makeUniform(12)
    const cases = Array.from({ length: 200 }, (_, n) =>
      Array.from({ length: 3 + (n % 8) }, (_, i) => ({
        x: i + uniform() / 2,
        y: (i - 3 * uniform()) ** 2 + i * i,
      })),
    )
    const expected = askPython(
      `
c, b, a = np.polyfit([p['x'] for p in case], [p['y'] for p in case], 2)
return [-b / (2 * c), a - b * b / (4 * c)] if c > 0 else None`.trim(),
      cases,
    ) as ([number, number] | null)[]
    expect(expected.filter(value => value !== null).length).toBeGreaterThan(100)
    for (const [i, list] of cases.entries()) {
      const lowest = lowestPointOfParabola(list)
      expect(lowest === null).toBe(expected[i] === null)
      if (lowest !== null) {
        expect(Math.abs(lowest.x / expected[i]![0] - 1)).toBeLessThan(1e-7)
        expect(lowest.y).toBeCloseTo(expected[i]![1], 6)
      }
    }
  })
})
