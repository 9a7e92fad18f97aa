/**
 * Caffe's learning-rate policies, in its single precision.
 *
 * Source: `GetLearningRate` of sgd_solver.cpp in BVLC, Intel and NVIDIA Caffe and in sara-nl's fork, the origin of `poly_cyc`.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import type { Solver, SolverNumber } from '../logs/caffe/solver/solver.ts'

const float = Math.fround

/**
 * The rate at an update.
 *
 * @param iteration - updates done so far
 * @param drops - rate drops so far, for a policy that cannot derive them from the iteration
 */
export type Policy = (solver: Solver, iteration: number, drops: number) => number

/** The policies by name in `lr_policy`. */
export const policies: Readonly<Record<string, Policy>> = {
  fixed: solver => required(solver, 'base_lr'),
  step: (solver, t) => dropped(solver, Math.floor(t / positive(solver, 'stepsize'))),
  exp: (solver, t) => dropped(solver, t),
  inv(solver, t) {
    const base = float(1 + float(orZero(solver, 'gamma') * t))
    return float(required(solver, 'base_lr') * float(base ** -orZero(solver, 'power')))
  },
  multistep(solver, t, drops) {
    const { stepvalue } = solver.lists
    // Some forks do not log the steps in the solver; then the status lines count them.
    return dropped(solver, stepvalue.length === 0 ? drops : stepvalue.filter(step => step <= t).length)
  },
  poly(solver, t) {
    const floor = float(solver.numbers.min_lr ?? 0)
    const range = float(required(solver, 'base_lr') - floor)
    return float(float(range * remaining(solver, t, 'max_iter')) + floor)
  },
  poly_cyc: (solver, t) => float(required(solver, 'base_lr') * remaining(solver, t, 'lr_iter')),
  sigmoid(solver, t) {
    const exponent = float(-orZero(solver, 'gamma') * float(t - required(solver, 'stepsize')))
    return float(required(solver, 'base_lr') * float(1 / float(1 + float(Math.exp(exponent)))))
  },
  plateau: (solver, _, drops) => dropped(solver, drops),
  multifixed(solver, t) {
    const { stagelr, stageiter } = solver.lists
    const stage = stageiter.findIndex(last => t <= last)
    const rate = stage < 0 ? stagelr.at(-1) : stagelr[stage]
    if (rate === undefined) missing(solver, 'stagelr')
    return float(rate)
  },
}

function dropped(solver: Solver, times: number): number {
  return float(required(solver, 'base_lr') * orZero(solver, 'gamma') ** times)
}

/** `(1 - t / length)^power`; the rounding of the quotient affects the last iterations. */
function remaining(solver: Solver, t: number, length: SolverNumber): number {
  const base = float(1 - float(t / positive(solver, length)))
  return float(base ** orZero(solver, 'power'))
}

function positive(solver: Solver, name: SolverNumber): number {
  const value = required(solver, name)
  if (!(value > 0)) throw new InputError('prototxt-value', `${name} must be above 0`, solver.places[name])
  return value
}

/** An optional number of the policy: Caffe uses 0 if the solver leaves it out. */
const orZero = (solver: Solver, name: SolverNumber): number => float(solver.numbers[name] ?? 0)

function required(solver: Solver, name: SolverNumber): number {
  const value = solver.numbers[name]
  return value === undefined ? missing(solver, name) : float(value)
}

function missing(solver: Solver, name: string): never {
  throw new InputError('missing-field', `lr_policy "${solver.texts.lr_policy}" needs ${name}`, {
    ...(solver.places.lr_policy ?? { file: solver.file }),
    remedy: `Add ${name} to the solver.`,
  })
}
