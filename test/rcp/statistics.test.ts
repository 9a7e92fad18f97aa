import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { measure, measureSet, testedRuns, trimmedPerSide } from '../../src/rcp/statistics.ts'
import { benchmarkOf, maskRcnn, record, setOf } from '../support/rcp.ts'

const options = (benchmark: string) => ({ catalogue: builtIn, benchmark: benchmarkOf(benchmark) })

describe('measureSet', () => {
  it('gives the statistics of Mask R-CNN 1.1.0 as mlcommons/logging 7bbf792, to the last bit', () => {
    const rows = measureSet(maskRcnn, options('maskrcnn')).map(
      ({ globalBatchSize, runs, mean, stdev, minEpochs, maxSpeedup }) => [
        globalBatchSize,
        runs,
        mean,
        stdev,
        minEpochs,
        maxSpeedup,
      ],
    )
    expect(rows).toEqual([
      [48, 10, 14, 0, 14, 1],
      [64, 10, 14, 1.8, 11.766170501708984, 1.1898518721929587],
      [96, 20, 14.055555555555555, 0.3840572873934304, 13.641439331902397, 1.030357223572786],
      [128, 10, 14, 0, 14, 1],
      [256, 10, 17, 0.3, 16.62766456604004, 1.0223925273739531],
      [272, 10, 17.125, 0.5385164807134504, 16.4566752910614, 1.0406111621647907],
    ])
  })

  it('orders records by batch size, and those of one batch size as in the file, as Python sorts', () => {
    const set = setOf('ssd', [
      [64, [1, 2, 3]],
      [8, [4, 5, 6]],
      [64, [7, 8, 9]],
    ])
    const points = measureSet(set, options('ssd'))
    expect(points.map(({ globalBatchSize, mean }) => [globalBatchSize, mean])).toEqual([
      [8, 5],
      [64, 2],
      [64, 8],
    ])
  })
})

describe('measure', () => {
  it('leaves out four values at each end of a unet3d record, whoever is judged (mlcommons/logging 7bbf792)', () => {
    const middle = Array.from({ length: 20 }, (_, i) => 1000 + 10 * i)
    const unet3d = record('unet3d', 32, [...middle, 500, 3000, 400, 2900, 450, 2950, 430, 2800])
    const { mean, stdev, minEpochs, maxSpeedup } = measure(unet3d, options('unet3d'))
    expect([mean, stdev, minEpochs, maxSpeedup]).toEqual([
      1095, 712.5911148328861, 765.75473472476, 1.4299617754157048,
    ])
    expect(measure(unet3d, options('ssd')).mean).toBe(1095)
  })

  it('has a mean of NaN where trimming leaves no value, as np.mean of an empty list', () => {
    const { mean, stdev, minEpochs, maxSpeedup } = measure(
      record('maskrcnn', 128, [14, 14]),
      options('maskrcnn'),
    )
    expect([mean, stdev, minEpochs, maxSpeedup]).toEqual([Number.NaN, 0, Number.NaN, Number.NaN])
  })

  it('takes the deviation of the trimmed values where the rules, and not the checker, are followed', () => {
    const values = [16, 14, 16, 17, 16, 16, 15, 16, 15, 16]
    const trimmed = measure(record('maskrcnn', 128, values), {
      ...options('maskrcnn'),
      stdev: 'trimmed',
    })
    // np.std([15, 15, 16, 16, 16, 16, 16, 16])
    expect(trimmed.stdev).toBeCloseTo(0.4330127018922193, 15)
  })

  it('leaves the values of the record in their order', () => {
    const unsorted = record('maskrcnn', 96, [15, 13, 14])
    measure(unsorted, options('maskrcnn'))
    expect(unsorted.epochs).toEqual([15, 13, 14])
  })
})

describe('trimmedPerSide', () => {
  it('is 4 for unet3d and 1 for all other names, known or not (mlcommons/logging 7bbf792)', () => {
    expect(['unet3d', 'maskrcnn', 'sd', 'cosmoflow'].map(name => trimmedPerSide(builtIn, name))).toEqual([
      4, 1, 1, 1,
    ])
  })
})

describe('testedRuns', () => {
  it('is N - 2 for every benchmark, unet3d included (mlcommons/logging 7bbf792)', () => {
    expect(['maskrcnn', 'unet3d', 'gpt3'].map(name => testedRuns(benchmarkOf(name)))).toEqual([3, 38, 1])
  })
})
