import { describe, expect, it } from 'vitest'
import { compareCurves } from '../../src/scaling/curves.ts'

const curve = (values: readonly number[], step = 1) => values.map((value, i) => ({ epoch: i * step, value }))
const line = (offset: number, count = 21) => curve(Array.from({ length: count }, (_, i) => 50 - i + offset))

describe('compareCurves', () => {
  it('measures a constant gap of 2: rmse 2, area 2 per epoch, final gap with its sign (by definition)', () => {
    const result = compareCurves([line(-2)], [line(0)], { fromEpoch: 6, margin: 3 })
    expect(result).toMatchObject({
      fromEpoch: 6,
      toEpoch: 20,
      points: 15,
      rmse: 2,
      maxGap: 2,
      area: 28,
      finalGap: -2,
    })
  })

  it('sees a line that is two lower and falls by one per epoch as two epochs ahead', () => {
    expect(compareCurves([line(-2)], [line(0)], { fromEpoch: 0, margin: 3 })).toMatchObject({
      epochShift: -2,
    })
  })

  it('interpolates by epoch where test points differ', () => {
    const coarse = curve([50, 46, 42, 38, 34, 30], 4)
    expect(compareCurves([coarse], [line(0)], { fromEpoch: 0, margin: 0.1 })).toMatchObject({
      points: 21,
      maxGap: 0,
    })
  })

  it('matches where all gaps are within the margin and inside the band of 1.96 √(s1²/n1 + s2²/n2)', () => {
    // Two runs at ±1 on each side: s² = 2, n = 2, so that the band is 1.96 · √2 = 2.77.
    const baseline = [line(-1), line(1)]
    const within = compareCurves([line(1.7), line(3.7)], baseline, { fromEpoch: 0, margin: 3 })
    expect(within).toMatchObject({ maxGap: expect.closeTo(2.7, 10), insideBand: 1, verdict: 'match' })
    const outside = compareCurves([line(1.8), line(3.8)], baseline, { fromEpoch: 0, margin: 3 })
    expect(outside).toMatchObject({ maxGap: expect.closeTo(2.8, 10), insideBand: 0, verdict: 'different' })
  })

  it('differs where a gap exceeds the margin, though the runs are noisy enough', () => {
    const result = compareCurves([line(1.7), line(3.7)], [line(-1), line(1)], { fromEpoch: 0, margin: 2 })
    expect(result).toMatchObject({ insideBand: 1, verdict: 'different' })
  })

  it('takes the noise of a single run from its last five epochs', () => {
    // The last five values are 4, 2, 4, 2, 4: s² = 1.2; with s² = 0 on the other side the band is 1.96 · √1.2 = 2.147.
    const noisy = curve(Array.from({ length: 21 }, (_, i) => (i % 2 ? 2 : 4)))
    const at = (value: number) => curve(Array.from({ length: 21 }, () => value))
    expect(compareCurves([at(6.1)], [noisy], { fromEpoch: 0, margin: 9 })).toMatchObject({
      insideBand: 11 / 21,
    })
    expect(compareCurves([at(6.2)], [noisy], { fromEpoch: 0, margin: 9 })).toMatchObject({ insideBand: 0 })
  })

  it('leaves it undecided where single runs have one test in the last five epochs', () => {
    const sparse = curve([50, 40, 30], 10)
    expect(compareCurves([sparse], [sparse], { fromEpoch: 0, margin: 1 })).toMatchObject({
      insideBand: null,
      verdict: 'undecided',
    })
  })

  it('is not comparable where the epochs do not overlap', () => {
    const late = line(0).map(({ epoch, value }) => ({ epoch: epoch + 40, value }))
    expect(compareCurves([late], [line(0)], { fromEpoch: 0, margin: 1 })).toEqual({
      verdict: 'not-comparable',
    })
    expect(compareCurves([line(0)], [line(0)], { fromEpoch: 20, margin: 1 })).toEqual({
      verdict: 'not-comparable',
    })
    expect(compareCurves([[]], [line(0)], { fromEpoch: 0, margin: 1 })).toEqual({ verdict: 'not-comparable' })
  })

  it('demands a curve on both sides', () => {
    expect(() => compareCurves([], [line(0)], { fromEpoch: 0, margin: 1 })).toThrow(RangeError)
  })
})
