import { describe, expect, it } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { curveOf } from '../../src/rcp/curve.ts'
import { ratedMaskRcnn as set } from '../support/rated-set.ts'
import { benchmarkOf } from '../support/rcp.ts'

const benchmark = benchmarkOf('maskrcnn')
const curve = curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'full', pruning: 'reference' })
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

  it('says what becomes of five runs at each evaluation around the floor, and when some fall one short', () => {
    expect(at(120).outcomes.map(({ epochs, passed }) => [epochs.join(' '), passed])).toEqual([
      ['13 13 13 13 13', false],
      ['14 14 14 14 14', true],
      ['15 15 15 15 15', true],
      ['13 14 14 14 14', true],
      ['13 13 14 14 14', false],
    ])
    expect(at(120).outcomes[1]!.normalization).toBeCloseTo(1.0009921, 7)
  })

  it('says that runs are evaluated once per epoch, so that 14 is the first value above the floor of 13.9', () => {
    const { evaluationInterval, firstReachable } = at(120)
    expect(evaluationInterval).toEqual({ step: 1, offset: 0, source: 'rules', from: [] })
    expect(firstReachable).toBe(14)
  })

  it('scales the learning rate of the nearest record: 0.16 at 128 gives 0.15 at 120 by the linear rule', () => {
    const { scaledLearningRate } = at(120)
    expect(scaledLearningRate!.from).toBe('maskrcnn_ref_128')
    expect(scaledLearningRate!.linear).toBeCloseTo(0.15, 12)
    expect(scaledLearningRate!.squareRoot).toBeCloseTo(0.16 * Math.sqrt(120 / 128), 12)
  })

  it('has no reference and no outcomes above the largest record', () => {
    expect(at(4096)).toMatchObject({ rcp: null, outcomes: [], learningRate: null, firstReachable: null })
    expect(at(4096).newReferencePoint).toMatchObject({ required: true, runs: 10 })
  })

  it('needs no new reference point where the set has a record', () => {
    expect(at(96).newReferencePoint).toBe(null)
  })

  it('says nothing of a batch size where machines alone are asked about', () => {
    const advice = advise(curve, set, {
      catalogue: builtIn,
      ruleset: '1.1.0',
      machines: { gpus: [8], localBatch: 12 },
    })
    expect(advice).toMatchObject({ globalBatchSize: null, learningRateRules: [], rcp: null, outcomes: [] })
    expect(advice.machines.map(({ globalBatchSize }) => globalBatchSize)).toEqual([96])
  })

  it('has neither reference nor new reference point for a benchmark that the checker does not judge', () => {
    const advice = advise({ ...curve, benchmark: benchmarkOf('dlrm') }, set, {
      ...{ catalogue: builtIn, ruleset: '1.1.0', globalBatchSize: 120 },
    })
    expect(advice).toMatchObject({ judged: false, rcp: null, newReferencePoint: null, outcomes: [] })
  })

  it('says what values are counted in: Mask R-CNN in epochs', () => {
    expect(at(120)).toMatchObject({ judged: true, unit: 'epochs' })
  })
})
