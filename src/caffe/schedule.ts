/**
 * The learning rate over several stages of training, each with its own solver.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import { epochsAt } from '../logs/caffe/epochs-at.ts'
import type { Solver } from '../logs/caffe/solver/solver.ts'
import { type Drop, dropsOf } from './drops.ts'
import { learningRate, warmUpIterations } from './learning-rate.ts'

export interface SchedulePoint {
  /** Counted from the stage's start, as in the solver. */
  readonly iteration: number
  /** From the stage's start; null without batch and dataset size. */
  readonly epoch: number | null
  /** Null past the stage's last iteration. */
  readonly learningRate: number | null
}

/** A jump of the rate by more than one percent that is not part of the policy. */
export interface Discontinuity {
  /** The first iteration with the new rate: the end of the warm-up, or 0 at the start of a later stage. */
  readonly iteration: number
  readonly kind: 'warm-up-end' | 'stage-join'
  /** The last rate before the jump. */
  readonly before: number
  readonly after: number
}

export interface ScheduleStage {
  readonly file: string
  readonly policy: string
  readonly iterations: number
  readonly epochs: number | null
  readonly cumulativeEpochs: number | null
  readonly warmupEpochs: number | null
  readonly points: readonly SchedulePoint[]
  readonly discontinuities: readonly Discontinuity[]
  /** Drops that the policy plans, at most the first 1000. */
  readonly drops: readonly (Drop & { readonly epoch: number | null })[]
  /** Number of all drops. */
  readonly dropCount: number
}

export interface Schedule {
  readonly stages: readonly ScheduleStage[]
  readonly totalIterations: number
  readonly totalEpochs: number | null
}

export interface ScheduleOptions {
  /** Samples per update; required for epochs. */
  readonly globalBatchSize?: number | undefined
  /** Samples of one epoch. */
  readonly datasetSize?: number | undefined
  /** Iterations of every stage at which to return the rate. Without these and `atEpochs`: each end of warm-up and stage. */
  readonly atIterations?: readonly number[] | undefined
  readonly atEpochs?: readonly number[] | undefined
}

/** Smaller relative changes of the rate are ignored. */
const NOTABLE = 0.01

/**
 * The schedule of solvers that run one after the other.
 *
 * @throws InputError `unknown-policy` or `missing-field` with file and line; `needs-log` for `plateau`, whose rate depends
 * on the loss; `no-batch-size` for points at epochs without batch and dataset size
 * @example
 * schedule([init, cyc1, cyc2, cyc3, collapse], { globalBatchSize: 4096, datasetSize: 1281167 }).totalEpochs
 * // => 72.2861…
 */
export function schedule(solvers: readonly Solver[], options: ScheduleOptions = {}): Schedule {
  const { globalBatchSize, datasetSize } = options
  const epochsOf = (iterations: number) => epochsAt(iterations, globalBatchSize, datasetSize)
  const stages: ScheduleStage[] = []
  let total = 0
  for (const [index, solver] of solvers.entries()) {
    const iterations = iterationsOf(solver)
    const before = solvers[index - 1]
    total += iterations
    const { drops, count } = dropsOf(solver, iterations)
    stages.push({
      file: solver.file,
      policy: solver.texts.lr_policy!,
      iterations,
      epochs: epochsOf(iterations),
      cumulativeEpochs: epochsOf(total),
      warmupEpochs: epochsOf(warmUpIterations(solver)),
      points: placesOf(solver, iterations, options).map(iteration => ({
        iteration,
        epoch: epochsOf(iteration),
        learningRate: iteration < iterations ? learningRate(solver, iteration) : null,
      })),
      discontinuities: [...joinOf(before, solver), ...warmUpEndOf(solver, iterations)],
      drops: drops.map(({ iteration, ...rates }) => ({ iteration, epoch: epochsOf(iteration), ...rates })),
      dropCount: count,
    })
  }
  return { stages, totalIterations: total, totalEpochs: epochsOf(total) }
}

function iterationsOf(solver: Solver): number {
  const { max_iter } = solver.numbers
  if (max_iter === undefined)
    throw new InputError('missing-field', 'the solver has no max_iter', {
      file: solver.file,
      remedy: 'Add max_iter, the number of iterations of the stage.',
    })
  if (solver.texts.lr_policy === 'plateau')
    throw new InputError('needs-log', 'the rate of lr_policy "plateau" depends on the loss', {
      ...solver.places.lr_policy,
      remedy: 'Compare the log of a training with its policy instead: caffe check-lr.',
    })
  return max_iter
}

function placesOf(
  solver: Solver,
  iterations: number,
  { atIterations, atEpochs = [], globalBatchSize, datasetSize }: ScheduleOptions,
): number[] {
  const isSized = globalBatchSize !== undefined && datasetSize !== undefined
  if (atEpochs.length > 0 && !isSized)
    throw new InputError(
      'no-batch-size',
      'points at epochs need the global batch size and the size of the dataset',
    )
  const atEpoch = isSized ? atEpochs.map(epoch => iterationAt(epoch, globalBatchSize, datasetSize)) : []
  if (atIterations !== undefined || atEpoch.length > 0) return [...(atIterations ?? []), ...atEpoch]
  const warmUp = warmUpIterations(solver)
  const places = warmUp > 0 ? [0, warmUp - 1, warmUp, iterations - 1] : [0, iterations - 1]
  return places.filter(place => place < iterations)
}

/** The last iteration that is not after an epoch. */
function iterationAt(epoch: number, globalBatchSize: number, datasetSize: number): number {
  const near = Math.floor((epoch * datasetSize) / globalBatchSize)
  // The product is rounded: the epoch of 43000 iterations must lead to 43000, not to 42999.
  return epochsAt(near + 1, globalBatchSize, datasetSize)! <= epoch ? near + 1 : near
}

function joinOf(before: Solver | undefined, solver: Solver): Discontinuity[] {
  if (before === undefined) return []
  return jump(0, 'stage-join', learningRate(before, iterationsOf(before) - 1), learningRate(solver, 0))
}

/** Warm-up ends at `base_lr`; the policy counts iterations during warm-up, so its rate may already differ. */
function warmUpEndOf(solver: Solver, iterations: number): Discontinuity[] {
  const end = warmUpIterations(solver)
  if (end === 0 || end >= iterations) return []
  const after = learningRate(solver, end)
  const target = solver.numbers.base_lr ?? 0
  return isNotable(target, after) ? jump(end, 'warm-up-end', learningRate(solver, end - 1), after) : []
}

function jump(
  iteration: number,
  kind: Discontinuity['kind'],
  before: number,
  after: number,
): Discontinuity[] {
  return isNotable(before, after) ? [{ iteration, kind, before, after }] : []
}

function isNotable(before: number, after: number): boolean {
  return Math.abs(after - before) > NOTABLE * Math.max(Math.abs(before), Math.abs(after))
}
