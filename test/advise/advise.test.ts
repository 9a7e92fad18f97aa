import { describe, expect, it } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { curveOf } from '../../src/rcp/curve.ts'
import type { RcpSet } from '../../src/rcp/record.ts'
import { benchmarkOf, maskRcnn } from '../support/rcp.ts'

/** The set with the learning rates that its records have upstream. */
const rates: Readonly<Record<number, number>> = {
  48: 0.06,
  64: 0.08,
  96: 0.12,
  128: 0.16,
  256: 0.24,
  272: 0.24,
}
const set: RcpSet = {
  ...maskRcnn,
  records: maskRcnn.records.map(record => ({
    ...record,
    hyperparameters: { opt_base_learning_rate: rates[record.globalBatchSize]! },
  })),
}
const benchmark = benchmarkOf('maskrcnn')
const curve = curveOf(maskRcnn, { catalogue: builtIn, benchmark, rcpSet: 'full', pruning: 'reference' })
const at = (globalBatchSize: number, learningRate?: number) =>
  advise(curve, set, {
    catalogue: builtIn,
    ruleset: '1.1.0',
    globalBatchSize,
    ...(learningRate !== undefined && { learningRate }),
  })

// Oracle for means and floors: rcp_checker of mlcommons/logging 7bbf792 on its Mask R-CNN set of ruleset 1.1.0.
describe('advise', () => {
  it('names the interpolated reference at batch size 120', () => {
    const { rcp, referenceRunsNeeded } = at(120, 0.15)
    expect(rcp).toMatchObject({ names: ['maskrcnn_ref_96', 'maskrcnn_ref_128'], interpolated: true })
    expect(rcp!.mean).toBeCloseTo(14.0138889, 7)
    expect(rcp!.minEpochs).toBeCloseTo(13.900369, 6)
    expect(referenceRunsNeeded).toBe(10)
  })

  it('says what becomes of five runs at each whole number of epochs around the floor', () => {
    expect(at(120).outcomes.map(({ epochs, passed }) => [epochs.length, epochs[0], passed])).toEqual([
      [5, 13, false],
      [5, 14, true],
      [5, 15, true],
    ])
    expect(at(120).outcomes[1]!.normalization).toBeCloseTo(1.0009921, 7)
  })

  it('scales the learning rate of the nearest record: 0.16 at 128 gives 0.15 at 120 by the linear rule', () => {
    const { scaledLearningRate } = at(120)
    expect(scaledLearningRate!.from).toBe('maskrcnn_ref_128')
    expect(scaledLearningRate!.linear).toBeCloseTo(0.15, 12)
    expect(scaledLearningRate!.squareRoot).toBeCloseTo(0.16 * Math.sqrt(120 / 128), 12)
  })

  it('has no reference and no outcomes above the largest record', () => {
    expect(at(4096)).toMatchObject({ rcp: null, outcomes: [], learningRate: null, learningRateRules: [] })
  })
})
