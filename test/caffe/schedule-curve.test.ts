import { describe, expect, it } from 'vitest'
import { scheduleCurve } from '../../src/caffe/schedule-curve.ts'
import { parseSolver } from '../../src/logs/caffe/solver/solver.ts'

const solver = (text: string) => parseSolver(text, 'solver.prototxt')

// Oracle: the formulas of sgd_solver.cpp, by hand; rates that single precision holds exactly.
describe('scheduleCurve', () => {
  it('has every iteration of a short schedule, counted per stage and in all', () => {
    const stage = solver('lr_policy: "fixed" base_lr: 0.5 max_iter: 2')
    const curve = scheduleCurve([stage, stage], { globalBatchSize: 4, datasetSize: 8 })
    expect(curve.map(({ iteration, totalIteration, epoch }) => [iteration, totalIteration, epoch])).toEqual([
      [0, 0, 0],
      [1, 1, 0.5],
      [0, 2, 1],
      [1, 3, 1.5],
    ])
    expect(curve.every(({ learningRate }) => learningRate === 0.5)).toBe(true)
  })

  it('has no epochs without batch and dataset size', () => {
    const [point] = scheduleCurve([solver('lr_policy: "fixed" base_lr: 0.5 max_iter: 1')], {})
    expect(point!.epoch).toBeNull()
  })

  it.each([
    ['step', 'lr_policy: "step" gamma: 0.5 stepsize: 30001', [30000, 30001, 60001, 60002]],
    [
      'multistep',
      'lr_policy: "multistep" gamma: 0.5 stepvalue: 12345 stepvalue: 54321',
      [12344, 12345, 54320, 54321],
    ],
    ['warm-up', 'lr_policy: "step" gamma: 0.5 stepsize: 200000 warmup_iter: 4321', [4320, 4321]],
    [
      'multifixed',
      'lr_policy: "multifixed" stagelr: 1 stagelr: 2 stageiter: 777 stageiter: 100000',
      [777, 778],
    ],
  ])('has about a thousand points, with both sides of each jump of %s', (_, policy, places) => {
    const curve = scheduleCurve([solver(`${policy} base_lr: 1 max_iter: 100000`)], {})
    expect(curve.length).toBeGreaterThanOrEqual(1000)
    expect(curve.length).toBeLessThan(1010)
    const iterations = curve.map(({ iteration }) => iteration)
    expect(iterations).toEqual(expect.arrayContaining([0, ...places, 99999]))
    expect(iterations).toEqual([...new Set(iterations)].sort((a, b) => a - b))
  })

  it('stays that short where the rate drops in every iteration', () => {
    const curve = scheduleCurve(
      [solver('lr_policy: "step" gamma: 0.5 stepsize: 1 base_lr: 1 max_iter: 100000')],
      {},
    )
    expect(curve.length).toBeLessThan(1010)
  })
})
