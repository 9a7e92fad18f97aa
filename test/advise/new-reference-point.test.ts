import { describe, expect, it } from 'vitest'
import { newReferencePoint } from '../../src/advise/new-reference-point.ts'
import { builtIn } from '../../src/benchmarks/catalogue.ts'
import type { LogValue } from '../../src/python/log-value.ts'
import { curveOf, pointAt } from '../../src/rcp/curve.ts'
import type { RcpSet } from '../../src/rcp/record.ts'
import { benchmarkOf, record } from '../support/rcp.ts'

const benchmark = benchmarkOf('maskrcnn')

/** A set of two records, at 96 and 128, with these hyperparameters. */
const setOf = (at96: Record<string, LogValue>, at128: Record<string, LogValue>): RcpSet => ({
  file: 'rcps_maskrcnn.json',
  records: [
    { ...record('maskrcnn', 96, [13, 14, 15]), hyperparameters: at96 },
    { ...record('maskrcnn', 128, [14, 14, 14]), hyperparameters: at128 },
  ],
})

const anyRate = (rate: number) => [rate]

function at(globalBatchSize: number, set: RcpSet, learningRate: number | null = null, allowed = anyRate) {
  const curve = curveOf(set, { catalogue: builtIn, benchmark, rcpSet: 'full', pruning: 'reference' })
  const found = pointAt(curve, globalBatchSize)
  return newReferencePoint({
    set,
    benchmark,
    ruleset: '1.1.0',
    globalBatchSize,
    learningRate,
    allowed,
    found,
  })
}

const memberOf = (set: RcpSet, globalBatchSize = 120, learningRate: number | null = null) =>
  at(globalBatchSize, set, learningRate)!.hyperparameters.map(({ member, value, by }) => [member, value, by])

const empty = setOf({}, {})

describe('newReferencePoint', () => {
  it('is not needed where the set has a record', () => {
    expect(at(96, empty)).toBe(null)
  })

  it('is not required between two records', () => {
    expect(at(120, empty)).toMatchObject({
      required: false,
      reason: 'batch size 120 is judged between maskrcnn_ref_96 and maskrcnn_ref_128',
    })
  })

  it('is required above the largest record, below the smallest, and in an empty set', () => {
    expect(at(256, empty)).toMatchObject({
      required: true,
      reason: 'batch size 256 lies above the largest record, maskrcnn_ref_128',
    })
    expect(at(64, empty)).toMatchObject({
      required: true,
      reason: expect.stringContaining('maskrcnn_ref_96'),
    })
    expect(at(64, { file: '', records: [] })).toMatchObject({
      required: true,
      reason: 'the set has no records',
    })
  })

  it('takes 2N runs: ten of Mask R-CNN, whose submissions have five (training rules)', () => {
    const { runs, record: name, file, steps } = at(120, empty)!
    expect({ runs, name, file }).toEqual({ runs: 10, name: 'maskrcnn_ref_120', file: 'rcps_maskrcnn.json' })
    expect(steps.join(' ')).toContain('10 times')
    expect(steps.join(' ')).toContain('mlperf-rcp regenerate LOGS --ruleset 1.1.0')
    expect(steps.join(' ')).toContain('mlperf_logging/rcp_checker/training_1.1.0/rcps_maskrcnn.json')
  })

  it('scales the learning rate of the nearest record linearly, unless one is given', () => {
    const set = setOf({ opt_base_learning_rate: 0.12 }, { opt_base_learning_rate: 0.16 })
    expect(memberOf(set)).toEqual([['opt_base_learning_rate', 0.15, 'linear scaling']])
    expect(memberOf(set, 120, 0.14)).toEqual([['opt_base_learning_rate', 0.14, 'given']])
  })

  it('takes the nearest learning rate that the ruleset allows, as nobody may train at another', () => {
    const set = setOf({ opt_base_learning_rate: 0.12 }, { opt_base_learning_rate: 0.16 })
    const point = at(118, set, null, () => [0.14, 0.16])!
    const { value, by } = point.hyperparameters[0]!
    expect(0.16 * (118 / 128)).toBeCloseTo(0.1475, 12)
    expect({ value, by }).toEqual({ value: 0.14, by: 'nearest allowed' })
  })

  it('keeps a learning rate that both neighbours have', () => {
    const set = setOf({ opt_base_learning_rate: 2e-5 }, { opt_base_learning_rate: 2e-5 })
    expect(memberOf(set)).toEqual([['opt_base_learning_rate', 2e-5, 'as neighbours']])
  })

  it('scales what both neighbours have in proportion to their batch size: 0.000192 at 96 and 0.000256 at 128', () => {
    const set = setOf(
      { opt_learning_rate_warmup_factor: 0.000192 },
      { opt_learning_rate_warmup_factor: 0.000256 },
    )
    expect(memberOf(set)).toEqual([['opt_learning_rate_warmup_factor', 0.00024, 'linear scaling']])
  })

  it('keeps what both neighbours have', () => {
    const set = setOf({ num_image_candidates: 6000 }, { num_image_candidates: 6000 })
    expect(memberOf(set)).toEqual([['num_image_candidates', 6000, 'as neighbours']])
  })

  it('keeps the samples that steps see: 9000 steps of 128 are 9600 of 120', () => {
    const set = setOf(
      { opt_learning_decay_steps: [12000, 16000] },
      { opt_learning_decay_steps: [9000, 12000] },
    )
    expect(memberOf(set)).toEqual([['opt_learning_decay_steps', [9600, 12800], 'samples kept']])
  })

  it('scales gradient accumulation with the batch: 8 at 128 is 16 at 256, in whole numbers from 1', () => {
    const set = setOf({ gradient_accumulation_steps: 6 }, { gradient_accumulation_steps: 8 })
    expect(memberOf(set, 256)).toEqual([['gradient_accumulation_steps', 16, 'linear scaling']])
    expect(memberOf(set, 4)).toEqual([['gradient_accumulation_steps', 1, 'linear scaling']])
  })

  it('keeps outside the records what the two nearest share, also steps', () => {
    const set = setOf({ opt_learning_rate_warmup_steps: 1000 }, { opt_learning_rate_warmup_steps: 1000 })
    expect(memberOf(set, 256)).toEqual([['opt_learning_rate_warmup_steps', 1000, 'as neighbours']])
  })

  it('leaves to be tuned what neither rule nor neighbours say, and names it in the steps', () => {
    const set = setOf({ opt_momentum: 0.9 }, { opt_momentum: 0.95 })
    expect(memberOf(set)).toEqual([['opt_momentum', null, 'tune']])
    expect(at(120, set)!.steps[0]).toContain('Tune opt_momentum')
  })

  it('does not tune text, such as the name of the optimizer', () => {
    const differing = setOf({ opt_name: 'sgd', opt_momentum: 0.9 }, { opt_name: 'lars', opt_momentum: 0.95 })
    expect(at(120, differing)!.steps[0]).toContain('Tune opt_momentum for')
    const onlyText = setOf({ opt_name: 'sgd' }, { opt_name: 'lars' })
    expect(at(120, onlyText)!.steps[0]).toContain('Train the reference implementation')
  })

  it('writes the batch size itself where records have it as a hyperparameter', () => {
    const set = setOf({ global_batch_size: 96 }, { global_batch_size: 128 })
    expect(memberOf(set)).toEqual([['global_batch_size', 120, 'batch size']])
  })

  it("takes the benchmark's usual members in a set without any", () => {
    const members = at(64, { file: '', records: [] })!.hyperparameters.map(({ member }) => member)
    expect(members).toEqual(benchmark.hyperparameters)
  })

  it('adds what the rules leave to choose and the neighbours lack, to be tuned', () => {
    const set = setOf({ opt_base_learning_rate: 0.12 }, { opt_base_learning_rate: 0.16 })
    const tunable = () => [['sgd_opt_base_learning_rate', 'opt_base_learning_rate'], ['opt_momentum']]
    const found = { kind: 'above-largest' } as const
    const asked = { set, benchmark, ruleset: '1.1.0', globalBatchSize: 256, learningRate: null, found }
    const request = { ...asked, allowed: anyRate, tunable }
    const { hyperparameters, steps } = newReferencePoint(request)!
    expect(hyperparameters.map(({ member, value, by }) => [member, value, by])).toEqual([
      ['opt_base_learning_rate', 0.32, 'linear scaling'],
      ['opt_momentum', null, 'tune'],
    ])
    expect(steps[0]).toContain('Tune opt_momentum')
  })
})
