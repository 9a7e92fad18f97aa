import { describe, expect, it } from 'vitest'
import type { Plot } from '../../../src/report/plot.ts'
import { rcpPlot } from '../../../src/report/submission/rcp-plot.ts'
import { setOf, times } from '../../support/rcp.ts'
import { maskRcnnCurve, shown } from '../../support/review.ts'

const seriesOf = (plot: Plot, name: string) => plot.series.find(series => series.name === name)
const places = (plot: Plot, name: string) => seriesOf(plot, name)?.points.map(({ x, y }) => [x, y])

describe('rcpPlot', () => {
  const plot = rcpPlot({
    curve: maskRcnnCurve('pruned'),
    ruleset: '1.1.0',
    submissions: [
      shown({ globalBatchSize: 120 }, { rcpSet: 'pruned' }),
      shown({ globalBatchSize: 128, epochs: times(5, 13) }, { rcpSet: 'pruned' }),
    ],
  })

  it('has means of the records that judge, and those left out as hollow points apart', () => {
    expect(seriesOf(plot, 'RCP mean')?.points.map(({ x }) => x)).toEqual([48, 64, 128, 272])
    expect(seriesOf(plot, 'pruned record')).toMatchObject({
      symbol: 'hollow',
      points: [{ x: 96 }, { x: 256 }],
    })
  })
  it('has every run of the set: ten for each of five records, twenty for batch size 96', () => {
    expect(seriesOf(plot, 'reference run')?.points).toHaveLength(70)
  })
  it('tells submissions that pass from those that do not, and shows their runs', () => {
    expect(places(plot, 'submission, mean: pass')).toEqual([[120, 14]])
    expect(places(plot, 'submission, mean: fail')).toEqual([[128, 13]])
    expect(seriesOf(plot, 'run of a submission')?.points).toHaveLength(10)
  })
  it('links submissions to their cards, and shows a pass by bypass as one of its own', () => {
    const bypassed = shown(
      { dir: 'Lab/results/a/x', globalBatchSize: 128, epochs: times(5, 13) },
      { rcpBypass: true },
    )
    const drawn = rcpPlot({ curve: maskRcnnCurve(), ruleset: '1.1.0', submissions: [bypassed] })
    expect(seriesOf(drawn, 'submission, mean: pass')).toBeUndefined()
    expect(seriesOf(drawn, 'submission, mean: pass by bypass')).toMatchObject({
      role: 'doubtful',
      symbol: 'triangle',
      points: [{ x: 128, y: 13, label: 'a: 13', link: 'Lab/results/a/x' }],
    })
  })
  it('shades from the floor down, which is that of the records at their batch sizes', () => {
    const floors = new Map(plot.zone?.points.map(({ x, y }) => [x, y]))
    expect(floors.get(128)).toBe(14)
    expect(places(plot, 'floor')?.map(([x]) => x)).toEqual([48, 64, 128, 272])
  })
  it('holds the floor of the smallest record against smaller batch sizes', () => {
    const small = shown({ globalBatchSize: 8 })
    const set = setOf('maskrcnn', [[64, [...times(9, 14), 20]]])
    const curve = maskRcnnCurve('full', set)
    const { zone } = rcpPlot({ curve, ruleset: '1.1.0', submissions: [small] })
    const floor = curve.points[0]!.minEpochs
    expect(floor).toBeLessThan(14)
    expect(zone?.points).toEqual([
      { x: 8, y: expect.closeTo(floor, 9) },
      { x: 64, y: expect.closeTo(floor, 9) },
    ])
  })
  it('does not let one counted in samples flatten the picture, and says what it leaves out', () => {
    const samples = shown({ dir: 'far/off', globalBatchSize: 128, epochs: times(5, 3_000_000) })
    const far = rcpPlot({ curve: maskRcnnCurve(), ruleset: '1.1.0', submissions: [samples] })
    expect(far.note).toContain('far/off')
    expect(Math.max(...far.series.flatMap(({ points }) => points.map(({ y }) => y)))).toBe(20)
  })
  it('draws points asked for between the records, but not a line of them', () => {
    const curve = maskRcnnCurve()
    const at = (count: number) =>
      rcpPlot({ curve, ruleset: '1.1.0', interpolated: times(count, 0).map(() => curve.points[0]!) })
    expect(seriesOf(at(3), 'interpolated')?.points).toHaveLength(3)
    expect(seriesOf(at(1000), 'interpolated')).toBeUndefined()
  })
  it('says in words what it shows', () => {
    expect(plot.description).toContain('14 at batch size 128 with floor 14')
    expect(plot.description).toContain('2 records pruned. 1 of 2 submissions drawn pass.')
  })
})
