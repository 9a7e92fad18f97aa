import { describe, expect, it } from 'vitest'
import { builtInRules } from '../../src/advise/learning-rate-rules.ts'
import { machines } from '../../src/advise/machines.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import { curveOf } from '../../src/rcp/curve.ts'
import { ratedMaskRcnn as set } from '../support/rated-set.ts'
import { benchmarkOf } from '../support/rcp.ts'

const benchmark = benchmarkOf('maskrcnn')
const curve = curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'full', pruning: 'reference' })
const sweep = (members: Partial<Parameters<typeof machines>[2]> = {}) =>
  machines(curve, set, {
    catalogue: builtIn,
    ruleset: '1.1.0',
    rules: builtInRules(benchmark),
    gpus: [4, 8, 10, 16],
    localBatch: 12,
    quantum: 0.01,
    from: null,
    ...members,
  })

// The 10-GPU question: the linear rule is LR = 0.00125 * batch size, the rule in force K * 0.02 (training rules 1.1), the
// proposed one K * 0.01. Oracle for means and floors: rcp_checker of mlcommons/logging 7bbf792.
describe('machines', () => {
  it('settles the 10-GPU question: of 4, 8, 10 and 16 GPUs with 12 images each only 10 are shut out by K * 0.02', () => {
    const rows = sweep().map(({ globalBatchSize, learningRate, current, proposed }) => [
      globalBatchSize,
      learningRate,
      current?.multiple,
      current?.allowed,
      proposed?.multiple,
      proposed?.allowed,
    ])
    expect(rows).toEqual([
      [48, 0.06, 3, true, 6, true],
      [96, 0.12, 6, true, 12, true],
      [120, 0.15, 7.5, false, 15, true],
      [192, 0.24, 12, true, 24, true],
    ])
  })

  it('names the reference that would judge each machine, and the first value above its floor', () => {
    const ten = sweep()[2]!
    expect(ten.rcp).toMatchObject({ names: ['maskrcnn_ref_96', 'maskrcnn_ref_128'], interpolated: true })
    expect(ten.rcp!.mean).toBeCloseTo(14.0138889, 7)
    expect(ten.rcp!.minEpochs).toBeCloseTo(13.900369, 6)
    expect(ten.firstReachable).toBe(14)
  })

  it('has no reference above the largest record', () => {
    expect(sweep({ gpus: [100] })[0]).toMatchObject({
      globalBatchSize: 1200,
      rcp: null,
      firstReachable: null,
    })
  })

  it('scales from the point that is given: 0.1 at 100 is 0.12 at 120', () => {
    const from = { name: 'given', bs: 100, lr: 0.1 }
    expect(sweep({ gpus: [10], from })[0]).toMatchObject({ learningRate: 0.12, current: { allowed: true } })
  })

  it('has no rule under a ruleset without one, and no proposal where none is made', () => {
    expect(sweep({ ruleset: '4.0.0', quantum: undefined })[0]).toMatchObject({
      current: null,
      proposed: null,
    })
  })

  it('has no learning rate where no record says its own', () => {
    const records = set.records.map(record => ({ ...record, hyperparameters: {} }))
    const [first] = machines(
      curve,
      { ...set, records },
      {
        ...{ catalogue: builtIn, ruleset: '1.1.0', rules: builtInRules(benchmark), from: null },
        ...{ gpus: [4], localBatch: 12 },
      },
    )
    expect(first).toMatchObject({ learningRate: null, current: { allowed: null } })
  })
})
