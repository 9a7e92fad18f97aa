/**
 * Where the learning rate of a solver drops.
 *
 * @module
 */
import type { Solver } from '../logs/caffe/solver/solver.ts'
import { learningRate, warmUpIterations } from './learning-rate.ts'

/** A drop of the rate that the policy plans. */
export interface Drop {
  /** The first iteration with the new rate, counted from the stage's start. */
  readonly iteration: number
  /** The last rate before the drop. */
  readonly before: number
  readonly after: number
}

/** A solver that drops more often has in effect a continuous policy. */
const LISTED = 1000

/**
 * The drops of `step`, `multistep` and `multifixed` after the warm-up, in order. Other policies change the rate at every
 * iteration, or depend on the loss.
 *
 * @param iterations - iterations of the stage
 * @returns at most the first 1000 drops, and the number of all
 * @throws InputError `missing-field` or `prototxt-value` if the solver lacks a field of its policy
 * @example
 * dropsOf(parseSolver('lr_policy: "step" base_lr: 1 gamma: 0.5 stepsize: 30', 'f'), 60).drops
 * // => [{ iteration: 30, before: 1, after: 0.5 }]
 */
export function dropsOf(solver: Solver, iterations: number): { drops: Drop[]; count: number } {
  const warmUp = warmUpIterations(solver)
  const { stepsize } = solver.numbers
  const first = Math.max(1, warmUp)
  if (solver.texts.lr_policy === 'step' && stepsize !== undefined && stepsize >= 1) {
    const skipped = Math.ceil(first / stepsize) - 1
    const count = Math.max(0, Math.ceil(iterations / stepsize) - 1 - skipped)
    const places = Array.from({ length: Math.min(count, LISTED) }, (_, i) => (skipped + i + 1) * stepsize)
    return { drops: places.map(place => dropAt(solver, place)), count }
  }
  const places = [...new Set(listed(solver))]
    .filter(place => place >= first && place < iterations)
    .sort((a, b) => a - b)
  return { drops: places.slice(0, LISTED).map(place => dropAt(solver, place)), count: places.length }
}

function listed({ texts, lists }: Solver): number[] {
  if (texts.lr_policy === 'multistep') return [...lists.stepvalue]
  // The last stage has no successor.
  if (texts.lr_policy === 'multifixed') return lists.stageiter.slice(0, -1).map(last => last + 1)
  return []
}

const dropAt = (solver: Solver, iteration: number): Drop => ({
  iteration,
  before: learningRate(solver, iteration - 1),
  after: learningRate(solver, iteration),
})
