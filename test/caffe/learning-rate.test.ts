import { describe, expect, it } from 'vitest'
import { learningRate, warmUpIterations } from '../../src/caffe/learning-rate.ts'
import { PlateauReplay } from '../../src/caffe/plateau.ts'
import { InputError } from '../../src/errors.ts'
import { parseSolver } from '../../src/logs/caffe/solver/solver.ts'

const solver = (text: string) => parseSolver(text, 'solver.prototxt')

/** Compares as `caffe check-lr` does: Caffe prints six significant digits. */
function expectRate(text: string, iteration: number, expected: number, drops?: number) {
  const rate = learningRate(solver(text), iteration, drops)
  expect(Math.abs(rate - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected))
}

describe('learningRate, policies', () => {
  it('keeps the base rate (fixed), drops it every stepsize (step), decays it (exp); oracle: the formulas by hand', () => {
    expectRate('lr_policy: "fixed" base_lr: 0.04', 99999, 0.04)
    expectRate('lr_policy: "step" base_lr: 0.02 gamma: 0.1 stepsize: 50000', 49999, 0.02)
    expectRate('lr_policy: "step" base_lr: 0.02 gamma: 0.1 stepsize: 50000', 100000, 0.0002)
    expectRate('lr_policy: "exp" base_lr: 1 gamma: 0.5', 10, 1 / 1024)
  })

  it('takes a gamma and a power that the solver leaves out for 0; oracle: proto2, whose numbers are 0 where unset', () => {
    expectRate('lr_policy: "step" base_lr: 0.001 stepsize: 100000', 44480, 0.001)
    expectRate('lr_policy: "step" base_lr: 0.001 stepsize: 100000', 100000, 0)
    expectRate('lr_policy: "poly" base_lr: 0.1 max_iter: 100', 50, 0.1)
  })

  it('follows inv; oracle: LeNet of BVLC Caffe 1.0 prints 0.00992565 at iteration 100', () => {
    const text = 'lr_policy: "inv" base_lr: 0.01 gamma: 0.0001 power: 0.75'
    expect(learningRate(solver(text), 100).toPrecision(6)).toBe('0.00992565')
  })

  it('counts the step values reached (multistep), or takes the drops from outside where the solver lists none', () => {
    const text = 'lr_policy: "multistep" base_lr: 1 gamma: 0.5'
    expectRate(`${text} stepvalue: 10 stepvalue: 20`, 9, 1)
    expectRate(`${text} stepvalue: 10 stepvalue: 20`, 10, 0.5)
    expectRate(`${text} stepvalue: 10 stepvalue: 20`, 20, 0.25)
    expectRate(text, 20, 0.125, 3)
  })

  it('follows poly; oracle: the two rates printed in github.com/intel/caffe/issues/205', () => {
    const text = 'lr_policy: "poly" base_lr: 6.4 power: 2 max_iter: 14000'
    expect(learningRate(solver(text), 2110).toPrecision(6)).toBe('4.61623')
    expect(learningRate(solver(text), 1440).toPrecision(6)).toBe('5.15114')
  })

  it('decays poly to min_lr; oracle: NVCaffe AlexNet prints 6.27969e-06 at 124000 and 5.0128e-06 at 124900', () => {
    const text = 'lr_policy: "poly" base_lr: 0.02 power: 2 max_iter: 125000 min_lr: 5e-06'
    expect(learningRate(solver(text), 124000)).toBeCloseTo(6.27969e-6, 11)
    expect(learningRate(solver(text), 124900)).toBeCloseTo(5.0128e-6, 11)
  })

  it('divides poly_cyc by lr_iter instead of max_iter', () => {
    expectRate('lr_policy: "poly_cyc" base_lr: 1 power: 2 lr_iter: 20 max_iter: 10', 10, 0.25)
  })

  it('is half the base rate at the middle of sigmoid and falls with a negative gamma', () => {
    const text = 'lr_policy: "sigmoid" base_lr: 1 gamma: -0.1 stepsize: 100'
    expectRate(text, 100, 0.5)
    expectRate(text, 110, 1 / (1 + Math.E))
  })

  it('takes the stage whose last iteration is not passed (multifixed), and the last stage after all', () => {
    const text = 'lr_policy: "multifixed" stagelr: 0.1 stagelr: 0.01 stageiter: 10 stageiter: 20'
    expectRate(text, 10, 0.1)
    expectRate(text, 11, 0.01)
    expectRate(text, 99, 0.01)
  })

  it('is NaN past the end of poly with a power that is no integer and rises again with an even one, as pow does', () => {
    expect(learningRate(solver('lr_policy: "poly" base_lr: 1 power: 0.5 max_iter: 10'), 11)).toBeNaN()
    expectRate('lr_policy: "poly" base_lr: 1 power: 2 max_iter: 10', 15, 0.25)
  })

  it('never falls below min_lr, whatever the policy, as in NVCaffe', () => {
    expectRate('lr_policy: "step" base_lr: 1 gamma: 0.1 stepsize: 1 min_lr: 0.005', 5, 0.005)
  })
})

describe('learningRate, warm-up', () => {
  const intel =
    'base_lr: 1.6 lr_policy: "poly_cyc" power: 1 lr_iter: 18720 warmup_iter: 1560 warmup_start_lr: 0.1'

  it('rises linearly and then evaluates the policy at the unshifted iteration (five-stage recipe, stage init)', () => {
    expectRate(intel, 0, 0.1)
    expectRate(intel, 780, 0.85)
    expectRate(intel, 1559, 1.5990385)
    expectRate(intel, 1560, 1.4666667)
    expect(warmUpIterations(solver(intel))).toBe(1560)
  })

  it('rises quadratically over rampup_interval in NVCaffe', () => {
    const text = 'base_lr: 1 lr_policy: "fixed" rampup_interval: 10 rampup_lr: 0.2'
    expectRate(text, 0, 0.2)
    expectRate(text, 5, 0.4)
    expectRate(text, 10, 1)
  })
})

describe('learningRate, errors', () => {
  it('names policy, file and line of a policy that it does not know', () => {
    const attempt = () => learningRate(solver('base_lr: 1\nlr_policy: "cosine"'), 0)
    expect(attempt).toThrow(InputError)
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'unknown-policy',
        message: 'lr_policy "cosine" is unknown',
        place: expect.objectContaining({ file: 'solver.prototxt', line: 2, column: 12 }),
      }),
    )
    expect(() => learningRate(solver('lr_policy: "constructor"'), 0)).toThrow('is unknown')
  })

  it('names the field that a policy needs', () => {
    expect(() => learningRate(solver('lr_policy: "poly" base_lr: 1 power: 1'), 0)).toThrow('needs max_iter')
    expect(() => learningRate(solver('lr_policy: "step" base_lr: 1 gamma: 1 stepsize: 0'), 0)).toThrow(
      'above 0',
    )
    expect(() => learningRate(solver('lr_policy: "multifixed"'), 0)).toThrow('needs stagelr')
    expect(() => learningRate(solver('base_lr: 1'), 0)).toThrow('no lr_policy')
  })
})

describe('PlateauReplay', () => {
  it('drops when no minimum came for a window and starts the next window there; oracle: the policy by hand', () => {
    const replay = new PlateauReplay(solver('plateau_winsize: 100 plateau_winsize: 50'))
    const drops = [
      [0, 3],
      [50, 2],
      [149, 2.5],
      [150, 2.5],
      [199, 2.5],
      [200, 2.5],
      [900, 2.5],
    ].map(([iteration, loss]) => replay.step(iteration!, loss!))
    expect(drops).toEqual([0, 0, 0, 1, 1, 2, 2])
  })
})
