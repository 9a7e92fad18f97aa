/**
 * The learning rate of a Caffe solver: warm-up, policy and lower bound.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import type { Solver } from '../logs/caffe/solver/solver.ts'
import { policies } from './policies.ts'

const float = Math.fround

/**
 * The rate that the solver applies in the update from `iteration` to `iteration + 1` and prints as
 * "Iteration t, lr = x". During warm-up the policy has no effect. Afterwards the policy uses the real iteration, not
 * shifted by the warm-up, so the rate may jump there.
 *
 * @param solver - the parameters
 * @param iteration - updates done so far, from 0
 * @param drops - rate drops so far; required by `plateau` and by `multistep` without step values
 * @returns a single-precision number, as in Caffe; NaN for `poly` past its end with a non-integer power
 * @throws InputError `unknown-policy` or `missing-field`, with file and line of `lr_policy`
 * @example
 * learningRate(parseSolver('lr_policy: "step" base_lr: 1 gamma: 0.5 stepsize: 10', 'f'), 20)
 * // => 0.25
 */
export function learningRate(solver: Solver, iteration: number, drops = 0): number {
  const policy = policyOf(solver)
  const warming = warmUp(solver, iteration)
  if (warming !== null) return warming
  const rate = policy(solver, iteration, drops)
  const { min_lr } = solver.numbers
  return min_lr === undefined ? rate : Math.max(rate, float(min_lr))
}

/**
 * The number of iterations of warm-up: Intel's linear `warmup_iter` or NVIDIA's quadratic `rampup_interval`.
 *
 * @example
 * warmUpIterations(parseSolver('warmup_iter: 1560', 'f'))
 * // => 1560
 */
export function warmUpIterations(solver: Solver): number {
  return solver.numbers.warmup_iter || solver.numbers.rampup_interval || 0
}

function warmUp(solver: Solver, t: number): number | null {
  const {
    base_lr = 0,
    warmup_iter = 0,
    warmup_start_lr = 0,
    rampup_interval = 0,
    rampup_lr = 0,
  } = solver.numbers
  const target = float(base_lr)
  if (t < warmup_iter) {
    const risen = float(t * target)
    return float(float(risen + float((warmup_iter - t) * float(warmup_start_lr))) / warmup_iter)
  }
  if (t < rampup_interval) {
    const start = float(rampup_lr)
    const share = float(t / rampup_interval)
    return float(start + float(float(target - start) * float(share * share)))
  }
  return null
}

function policyOf(solver: Solver) {
  const name = solver.texts.lr_policy
  const place = solver.places.lr_policy ?? { file: solver.file }
  if (name === undefined) throw new InputError('missing-field', 'the solver has no lr_policy', place)
  if (Object.hasOwn(policies, name)) return policies[name]!
  throw new InputError('unknown-policy', `lr_policy "${name}" is unknown`, {
    ...place,
    remedy: `Known policies: ${Object.keys(policies).join(', ')}.`,
  })
}
