import { describe, expect, it } from 'vitest'
import { compareGroups } from '../../../src/scaling/compare.ts'
import { groupOfRuns } from '../../../src/scaling/group.ts'
import { comparePlot } from '../../../src/stages/scaling-compare/view-plot.ts'

const baseline = groupOfRuns({ bs: 256, lr: 0.1 }, [23.5, 23.6, 23.7, 23.6, 23.6])
const same = groupOfRuns({ bs: 8192, lr: 3.2 }, [23.6, 23.7, 23.6, 23.5, 23.6])
const worse = groupOfRuns({ bs: 8192, lr: 0.1 }, [41.5, 41.6, 41.7, 41.6, 41.6])

describe('comparePlot', () => {
  const { series } = comparePlot(compareGroups(baseline, [baseline, same, worse], 0.5), 0.5)

  it('sets each group at its learning rate, by its verdict', () => {
    const places = series.map(({ name, points }) => [name, points.map(({ x }) => x)])
    expect(places.slice(0, 3)).toEqual([
      ['baseline', [0.1]],
      ['equivalent', [3.2]],
      ['different', [0.1]],
    ])
  })
  // The interval of the difference to the baseline, which the verdict compares with the margin.
  it('has an error bar per group, within the margin if it is equivalent', () => {
    const [low, high] = series[1]!.points[0]!.interval!
    expect(low).toBeLessThan(same.mean)
    expect(high).toBeGreaterThan(same.mean)
    expect([low > baseline.mean - 0.5, high < baseline.mean + 0.5]).toEqual([true, true])
  })
  it('draws the margin on either side of the baseline, over all learning rates', () => {
    expect(series.slice(3).map(({ points }) => points)).toEqual([
      [
        { x: 0.1, y: baseline.mean + 0.5 },
        { x: 3.2, y: baseline.mean + 0.5 },
      ],
      [
        { x: 0.1, y: baseline.mean - 0.5 },
        { x: 3.2, y: baseline.mean - 0.5 },
      ],
    ])
  })
})
