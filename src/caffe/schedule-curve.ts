/**
 * The learning rate over a whole training, for plots.
 *
 * @module
 */
import { epochsAt } from '../logs/caffe/epochs-at.ts'
import type { Solver } from '../logs/caffe/solver/solver.ts'
import { learningRate, warmUpIterations } from './learning-rate.ts'
import type { ScheduleOptions } from './schedule.ts'

export interface CurvePoint {
  readonly file: string
  /** Counted from the stage's start. */
  readonly iteration: number
  /** Counted from the start of the first stage. */
  readonly totalIteration: number
  /** From the start of the first stage; null without batch and dataset size. */
  readonly epoch: number | null
  readonly learningRate: number
}

/** The number of points a plot can show. */
const POINTS = 1000

/**
 * About a thousand equidistant points over all stages, and both sides of every jump: ends of warm-up and of stages, and
 * the drops of `step`, `multistep` and `multifixed`. Check the stages with `schedule` first.
 *
 * @throws InputError as `learningRate` does
 * @example
 * scheduleCurve([parseSolver('lr_policy: "fixed" base_lr: 1 max_iter: 3', 'f')], {}).map(point => point.iteration)
 * // => [0, 1, 2]
 */
export function scheduleCurve(
  solvers: readonly Solver[],
  { globalBatchSize, datasetSize }: Pick<ScheduleOptions, 'globalBatchSize' | 'datasetSize'>,
): CurvePoint[] {
  const total = solvers.reduce((sum, solver) => sum + (solver.numbers.max_iter ?? 0), 0)
  const distance = Math.max(1, Math.ceil(total / POINTS))
  const points: CurvePoint[] = []
  let before = 0
  for (const solver of solvers) {
    const iterations = solver.numbers.max_iter ?? 0
    for (const iteration of placesOf(solver, iterations, distance)) {
      const totalIteration = before + iteration
      points.push({
        file: solver.file,
        iteration,
        totalIteration,
        epoch: epochsAt(totalIteration, globalBatchSize, datasetSize),
        learningRate: learningRate(solver, iteration),
      })
    }
    before += iterations
  }
  return points
}

function placesOf(solver: Solver, iterations: number, distance: number): number[] {
  const places = new Set(multiplesOf(distance, iterations))
  for (const jump of jumpsOf(solver, iterations)) places.add(jump - 1).add(jump)
  places.add(iterations - 1)
  return [...places].filter(place => place >= 0 && place < iterations).sort((a, b) => a - b)
}

/** The first iterations of each new rate. */
function jumpsOf(solver: Solver, iterations: number): number[] {
  const { stepsize } = solver.numbers
  const { stepvalue, stageiter } = solver.lists
  const isStep = solver.texts.lr_policy === 'step' && stepsize !== undefined && stepsize * POINTS > iterations
  return [
    warmUpIterations(solver),
    ...stepvalue,
    ...stageiter.map(last => last + 1),
    ...(isStep ? multiplesOf(stepsize, iterations) : []),
  ]
}

function multiplesOf(distance: number, end: number): number[] {
  return Array.from({ length: Math.ceil(end / distance) }, (_, index) => index * distance)
}
