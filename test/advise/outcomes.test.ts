import { describe, expect, it } from 'vitest'
import { firstReachable, type JudgedAt, outcomes } from '../../src/advise/outcomes.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { withGrace } from '../../src/rcp/judging-point.ts'
import { benchmarkOf, point } from '../support/rcp.ts'

/** Five runs, one left out at each end. */
const at = (members: Partial<JudgedAt> = {}): JudgedAt => ({
  point: withGrace(point({ benchmark: 'maskrcnn', mean: 15, minEpochs: 13.5, maxSpeedup: 15 / 13.5 }), 0),
  benchmark: benchmarkOf('maskrcnn'),
  unit: 'epochs',
  interval: { step: 1, offset: 0, source: 'records', from: [] },
  catalogue: builtIn,
  ...members,
})

const rows = (judged: JudgedAt) => outcomes(judged).map(({ epochs, passed }) => [epochs.join(' '), passed])

describe('firstReachable', () => {
  it('is the first evaluation at or above the floor', () => {
    expect(firstReachable(at())).toBe(14)
    expect(firstReachable(at({ interval: { step: 4, offset: 3, source: 'records', from: [] } }))).toBe(15)
  })

  it('is the floor where it is not known how often runs are evaluated', () => {
    expect(firstReachable(at({ interval: null }))).toBeCloseTo(13.5, 12)
  })
})

// Oracle: the olympic mean of five runs leaves out the smallest and the largest (training rules).
describe('outcomes', () => {
  it('goes from below the floor to above the mean, then lets runs fall short', () => {
    expect(rows(at())).toEqual([
      ['13 13 13 13 13', false],
      ['14 14 14 14 14', true],
      ['15 15 15 15 15', true],
      ['16 16 16 16 16', true],
      ['13 13 14 14 14', true],
      ['13 13 13 14 14', false],
    ])
  })

  it('normalizes by mean / olympic mean', () => {
    expect(outcomes(at())[1]!.normalization).toBe(15 / 14)
  })

  it('has floor and mean alone where the interval is not known', () => {
    expect(outcomes(at({ interval: null })).map(({ epochs }) => epochs[0])).toEqual([13.5, 15])
  })

  it('stops some evaluations above the floor, however far the mean is', () => {
    const wide = withGrace(point({ benchmark: 'maskrcnn', mean: 100, minEpochs: 50, maxSpeedup: 2 }), 0)
    expect(outcomes(at({ point: wide })).length).toBeLessThan(12)
  })
})
