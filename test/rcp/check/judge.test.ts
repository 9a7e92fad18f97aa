import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { judge } from '../../../src/rcp/check/judge.ts'
import { withGrace } from '../../../src/rcp/judging-point.ts'
import { measure } from '../../../src/rcp/statistics.ts'
import { benchmarkOf, point, record, times } from '../../support/rcp.ts'

const reference = (name: string, epochs: readonly number[]) =>
  measure(record(name, 128, epochs), { catalogue: builtIn, benchmark: benchmarkOf(name) })

const at128 = reference('maskrcnn', times(10, 14))
const judgeRuns = (epochs: readonly number[], failed = 0) => judge(at128, epochs, failed, builtIn)

describe('judge', () => {
  it('passes five runs of 14 against ten of 14, and 13 14 14 14 14, whose olympic mean is 14', () => {
    expect(judgeRuns(times(5, 14))).toEqual({ passed: true, submissionMean: 14, normalization: 1 })
    expect(judgeRuns([13, 14, 14, 14, 14]).passed).toBe(true)
  })

  it('fails 13 13 14 14 14 and gives the factor all the same (mlcommons/logging 7bbf792)', () => {
    expect(judgeRuns([13, 13, 14, 14, 14])).toEqual({
      passed: false,
      submissionMean: 13.666666666666666,
      normalization: 1.024390243902439,
    })
  })

  it('counts a run that did not converge as 1e9, which the olympic mean leaves out once', () => {
    expect(judgeRuns(times(4, 14), 1).submissionMean).toBe(14)
    expect(judgeRuns(times(3, 14), 2).submissionMean).toBe((14 + 14 + 1e9) / 3)
  })

  it('fails with a factor of NaN where trimming leaves no run (mlcommons/logging 7bbf792)', () => {
    for (const epochs of [[14], [14, 14], []]) {
      expect(judgeRuns(epochs)).toEqual({
        passed: false,
        submissionMean: Number.NaN,
        normalization: Number.NaN,
      })
    }
  })

  it('leaves out four runs at each end against a unet3d record (mlcommons/logging 7bbf792)', () => {
    const middle = Array.from({ length: 20 }, (_, i) => 1000 + 10 * i)
    const unet3d = reference('unet3d', [...middle, 500, 3000, 400, 2900, 450, 2950, 430, 2800])
    const epochs = [...times(30, 1090), 100, 200, 300, 400, ...times(4, 9000), 1100, 1120]
    expect(judge(unet3d, epochs, 0, builtIn)).toMatchObject({
      passed: true,
      normalization: 1.0034364261168385,
    })
  })

  it('compares with mean / maxSpeedup and not with the floor, which can differ in the last bit', () => {
    const mean = 14.01388888888889
    const floor = mean / 1.0081666637822786
    const judged = judge(
      point({ mean, maxSpeedup: 1.0081666637822786, minEpochs: 14 }),
      times(5, floor),
      0,
      builtIn,
    )
    expect(judged.passed).toBe(true)
  })
})

describe('withGrace', () => {
  // Six reference runs of llama31_405b: mean 357120, floor 273803.75 (mlcommons/logging 7bbf792).
  const llama = reference('llama31_405b', [...times(2, 46080 * 7), ...times(3, 46080 * 8), 46080 * 9])

  it('lets three runs pass that converge one evaluation below the floor (mlcommons/logging 7bbf792, 5.0.0)', () => {
    const runs = times(3, 46080 * 5)
    expect(llama.minEpochs).toBe(273803.75496938825)
    expect(judge(llama, runs, 0, builtIn)).toMatchObject({ passed: false, normalization: 1.55 })
    expect(judge(withGrace(llama, 46080), runs, 0, builtIn)).toMatchObject({
      passed: true,
      normalization: 1.55,
    })
  })

  it('adds the floor to the point where there is no grace', () => {
    expect(withGrace(llama, 0)).toEqual({ ...llama, grace: 0, floor: llama.mean / llama.maxSpeedup })
  })
})
