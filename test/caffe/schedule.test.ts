import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schedule } from '../../src/caffe/schedule.ts'
import { InputError } from '../../src/errors.ts'
import { parseSolver } from '../../src/logs/caffe/solver/solver.ts'

const recipe = join(import.meta.dirname, '../../fixtures/resnet50-72-epochs')
const names = ['init', 'cyc1', 'cyc2', 'cyc3', 'collapse']
const solver = (text: string, file = 'solver.prototxt') => parseSolver(text, file)
const stages = names.map(name => {
  const file = `solver_${name}.prototxt`
  return solver(readFileSync(join(recipe, file), 'utf8'), file)
})
const options = { globalBatchSize: 4096, datasetSize: 1_281_167 }

// Oracle: the formulas of sgd_solver.cpp (sara-nl/caffe, commit 610a2fa) on the recipe's fields, worked out by hand;
// 1281167 / 4096 = 312.784912 iterations per epoch.
describe('schedule of the five-stage recipe', () => {
  it('takes 22610 iterations, which are 72.2861 epochs', () => {
    const result = schedule(stages, options)
    expect(result.totalIterations).toBe(22610)
    expect(result.totalEpochs).toBeCloseTo(72.2861, 4)
    expect(result.stages.map(({ iterations }) => iterations)).toEqual([7800, 3750, 4750, 4750, 1560])
    const rounded = (values: readonly (number | null)[]) => values.map(value => value!.toFixed(4))
    expect(rounded(result.stages.map(({ epochs }) => epochs))).toEqual([
      '24.9373',
      '11.9891',
      '15.1862',
      '15.1862',
      '4.9875',
    ])
    expect(rounded(result.stages.map(({ cumulativeEpochs }) => cumulativeEpochs))).toEqual([
      '24.9373',
      '36.9263',
      '52.1125',
      '67.2986',
      '72.2861',
    ])
    expect(rounded(result.stages.map(({ warmupEpochs }) => warmupEpochs))).toEqual([
      '4.9875',
      '0.0000',
      '3.1971',
      '3.1971',
      '0.0000',
    ])
  })

  it('has the rates of the table at the ends of warm-up and stage', () => {
    const rates = schedule(stages).stages.map(({ points }) => points.map(({ learningRate }) => learningRate!))
    const expected = [
      [0.1, 1.599038, 1.466667, 0.933419],
      [1.02, 0.255136],
      [0.255, 0.763491, 0.573849, 0.10279],
      [0.19, 0.571618, 0.429636, 0.0769582],
      // In doubles the last one is 5.87607e-8.
      [0.143, 5.87648e-8],
    ]
    for (const [stage, values] of expected.entries())
      for (const [point, value] of values.entries())
        expect(Math.abs(rates[stage]![point]! / value - 1)).toBeLessThan(5e-6)
  })

  it('gives points where asked, stage by stage, and none past the last iteration', () => {
    const [init] = schedule(stages, {
      ...options,
      atIterations: [780, 1559, 7799, 7800],
      atEpochs: [2.5],
    }).stages
    expect(init!.points.map(({ iteration }) => iteration)).toEqual([780, 1559, 7799, 7800, 781])
    expect(init!.points[0]!.learningRate).toBeCloseTo(0.85, 6)
    expect(init!.points[0]!.epoch).toBeCloseTo(780 / 312.784912, 6)
    expect(init!.points[3]!.learningRate).toBeNull()
    const collapse = schedule(stages, { atIterations: [780] }).stages[4]!
    expect(collapse.points[0]).toEqual({ iteration: 780, epoch: null, learningRate: Math.fround(0.03575) })
  })

  it('lists the jumps at three ends of warm-up and three joins of stages, and none where cyc1 takes over 0.255', () => {
    const found = schedule(stages, options).stages.map(({ discontinuities }) =>
      discontinuities.map(({ kind, iteration, before, after }) => [
        kind,
        iteration,
        before.toFixed(4),
        after.toFixed(4),
      ]),
    )
    expect(found).toEqual([
      [['warm-up-end', 1560, '1.5990', '1.4667']],
      [['stage-join', 0, '0.9334', '1.0200']],
      [['warm-up-end', 1000, '0.7635', '0.5738']],
      [
        ['stage-join', 0, '0.1028', '0.1900'],
        ['warm-up-end', 1000, '0.5716', '0.4296'],
      ],
      [['stage-join', 0, '0.0770', '0.1430']],
    ])
  })
})

describe('schedule', () => {
  it('finds the 89.966 epochs of the sibling recipe on 448 nodes, 896 x 16 samples', () => {
    const text =
      'base_lr: 4.8 lr_policy: "poly" power: 1 max_iter: 8040 warmup_iter: 446 warmup_start_lr: 0.1'
    const [stage] = schedule([solver(text)], { globalBatchSize: 14336, datasetSize: 1_281_167 }).stages
    expect(stage!.epochs).toBeCloseTo(89.966, 3)
    expect(stage!.warmupEpochs).toBeCloseTo(4.991, 3)
  })

  it('divides once, and finds the iteration of an epoch that it printed', () => {
    const net = solver('base_lr: 0.1 lr_policy: "fixed" max_iter: 64000')
    const sizes = { globalBatchSize: 128, datasetSize: 50000 }
    const iterations = Array.from({ length: 128 }, (_, index) => index * 500)
    const epochs = iterations.map(iteration => Number((iteration * 0.00256).toFixed(2)))
    const at = (options: object) => schedule([net], { ...sizes, ...options }).stages[0]!.points
    expect(at({ atIterations: iterations }).map(({ epoch }) => epoch)).toEqual(epochs)
    expect(at({ atEpochs: epochs }).map(({ iteration }) => iteration)).toEqual(iterations)
  })

  it('names place and remedy of what it cannot work with', () => {
    const error = (text: string, extra = {}) => {
      try {
        schedule([solver(text)], extra)
      } catch (caught) {
        if (caught instanceof InputError) return [caught.code, caught.place.file, caught.place.line]
      }
      return null
    }
    const file = 'solver.prototxt'
    expect(error('max_iter: 1\nbase_lr: 1\nlr_policy: "cosine"')).toEqual(['unknown-policy', file, 3])
    expect(error('max_iter: 1 base_lr: 1\nlr_policy: "plateau"')).toEqual(['needs-log', file, 2])
    expect(error('base_lr: 1 lr_policy: "fixed"')).toEqual(['missing-field', file, undefined])
    expect(error('base_lr: 1 lr_policy: "fixed" max_iter: 1', { atEpochs: [1] })).toEqual([
      'no-batch-size',
      undefined,
      undefined,
    ])
  })
})
