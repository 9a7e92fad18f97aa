import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { groupRuns } from '../../src/convergence/group.ts'
import type { Run } from '../../src/runs/run.ts'
import { run } from '../support/run.ts'

function series(
  benchmark: string | null,
  globalBatchSize: number | null,
  learningRate: number | null,
  values: readonly (number | null)[],
): Run[] {
  return values.map(value =>
    run({
      benchmark,
      globalBatchSize,
      learningRate,
      convergence: value === null ? null : { value, unit: 'epochs', quality: null },
    }),
  )
}

describe('groupRuns', () => {
  it('has a group per benchmark, batch size and learning rate, sorted by them as numbers', () => {
    const runs = [
      ...series('ssd', 8, 0.1, [1]),
      ...series('maskrcnn', 120, 0.15, [14]),
      ...series('maskrcnn', 96, 0.12, [14]),
      ...series('maskrcnn', 96, 0.06, [15]),
      ...series(null, null, null, [3]),
    ]
    const groups = groupRuns(runs, builtIn)
    expect(groups.map(group => [group.benchmark, group.globalBatchSize, group.learningRate])).toEqual([
      [null, null, null],
      ['maskrcnn', 96, 0.06],
      ['maskrcnn', 96, 0.12],
      ['maskrcnn', 120, 0.15],
      ['ssd', 8, 0.1],
    ])
  })

  it('has the mean, the olympic mean and the population deviation: np.mean and np.std', () => {
    const [group] = groupRuns(series('maskrcnn', 96, 0.12, [14, 15, 13, 14, 16, null]), builtIn)
    expect(group).toMatchObject({ runs: 6, converged: 5, values: [14, 15, 13, 14, 16], mean: 14.4 })
    expect(group?.olympicMean).toBeCloseTo(43 / 3, 14)
    expect(group?.stdev).toBeCloseTo(1.019803902718557, 15)
  })

  it('leaves out four values at each end of unet3d', () => {
    const [group] = groupRuns(series('unet3d', 32, 1, [1, 2, 3, 4, 10, 96, 97, 98, 99]), builtIn)
    expect(group?.olympicMean).toBe(10)
  })

  it('has null instead of NaN where too few runs converged', () => {
    const [none] = groupRuns(series('maskrcnn', 96, 0.12, [null]), builtIn)
    expect(none).toMatchObject({ converged: 0, values: [], olympicMean: null, mean: null, stdev: null })
    const [two] = groupRuns(series('maskrcnn', 96, 0.12, [14, 15]), builtIn)
    expect(two).toMatchObject({ olympicMean: null, mean: 14.5, stdev: 0.5 })
  })
})
