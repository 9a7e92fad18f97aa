import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { interpolate, interpolatedMean } from '../../src/rcp/interpolate.ts'
import { measureSet } from '../../src/rcp/statistics.ts'
import { benchmarkOf, maskRcnn, point } from '../support/rcp.ts'

const benchmark = benchmarkOf('maskrcnn')
const points = measureSet(maskRcnn, { catalogue: builtIn, benchmark })
const at = (bs: number) => points.find(({ globalBatchSize }) => globalBatchSize === bs)!

describe('interpolate', () => {
  it('gives Mask R-CNN at 120 between 96 and 128 as mlcommons/logging 7bbf792, to the last bit', () => {
    expect(interpolate(120, at(96), at(128), benchmark)).toEqual({
      name: 'maskrcnn_interp_120',
      benchmark: 'maskrcnn',
      globalBatchSize: 120,
      mean: 14.01388888888889,
      stdev: 0.09601432184835762,
      minEpochs: 13.900369246800743,
      maxSpeedup: 1.0081666637822786,
      between: ['maskrcnn_ref_96', 'maskrcnn_ref_128'],
    })
  })

  it('gives Mask R-CNN at 120 between 64 and 128 as mlcommons/logging 7bbf792, to the last bit', () => {
    const { mean, stdev, minEpochs, maxSpeedup } = interpolate(120, at(64), at(128), benchmark)
    expect([mean, stdev, minEpochs, maxSpeedup]).toEqual([
      14, 0.2250000000000001, 13.734012603759766, 1.019367056366864,
    ])
  })
})

describe('interpolatedMean', () => {
  const low = point({ globalBatchSize: 128, mean: 13 })
  const high = point({ globalBatchSize: 128, mean: 14 })

  it('takes the upper of two points at one batch size, as np.interp(128, [128, 128], [13, 14])', () => {
    expect(interpolatedMean(128, low, high)).toBe(14)
  })
})
