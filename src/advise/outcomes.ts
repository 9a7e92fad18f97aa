/**
 * Verdicts on submissions around the floor.
 *
 * @module
 */
import type { Benchmark, ConvergenceUnit } from '../benchmarks/benchmark.ts'
import type { Catalogue } from '../benchmarks/catalogue.ts'
import { evaluationsLater, firstAtOrAbove } from '../benchmarks/evaluation-grid.ts'
import { judge } from '../rcp/check/judge.ts'
import type { EvaluationInterval } from '../rcp/evaluation-interval.ts'
import type { JudgingFloor } from '../rcp/judging-point.ts'
import type { RcpPoint } from '../rcp/record.ts'

/** The runs of a submission and its verdict. */
export interface AdvisedOutcome {
  readonly epochs: readonly number[]
  readonly passed: boolean
  readonly normalization: number
}

/** The point at which submissions are judged. */
export interface JudgedAt {
  readonly point: RcpPoint & JudgingFloor
  readonly benchmark: Benchmark
  readonly unit: ConvergenceUnit
  /** Null if the evaluation interval is unknown. */
  readonly interval: EvaluationInterval | null
  readonly catalogue: Catalogue
}

/** More values above the first reachable one add nothing. */
const mostAbove = 5

/**
 * The first value at which all runs may converge and the submission passes: the floor, or the next evaluation above it.
 *
 * @example
 * firstReachable({ point: { mean: 14.01…, floor: 13.90…, … }, interval: { step: 1, … }, … }) // => 14
 */
export function firstReachable(at: JudgedAt): number {
  const { point, interval } = at
  if (interval === null) return point.floor
  const first = firstAtOrAbove(point.floor, interval)
  return allAt(first, at).passed ? first : evaluationsLater(first, 1, interval)
}

/**
 * Submissions whose runs all converge at one value, from just below the floor to just above the mean. Then two in which some
 * runs converge one evaluation before the first reachable value: as many as still pass, and one more.
 *
 * @example
 * outcomes(at).map(({ epochs, passed }) => [epochs[0], passed]) // => [[13, false], [14, true], [15, true], [13, true], [13, false]]
 */
export function outcomes(at: JudgedAt): AdvisedOutcome[] {
  const { interval } = at
  const first = firstReachable(at)
  if (interval === null) return [first, at.point.mean].map(value => allAt(value, at))
  const evaluations = (at.point.mean - first) / interval.step
  const above = Math.min(mostAbove, Math.max(0, Math.floor(evaluations) + 1))
  const uniform = Array.from({ length: above + 2 }, (_, index) =>
    allAt(evaluationsLater(first, index - 1, interval), at),
  )
  return [...uniform, ...mixed(first, evaluationsLater(first, -1, interval), at)]
}

function mixed(first: number, below: number, at: JudgedAt): AdvisedOutcome[] {
  const runs = at.benchmark.runsPerSubmission
  const short = Array.from({ length: runs - 1 }, (_, index) =>
    outcomeOf([...filled(index + 1, below), ...filled(runs - index - 1, first)], at),
  )
  const tooMany = short.findIndex(({ passed }) => !passed)
  return short.slice(Math.max(0, tooMany - 1), tooMany + 1)
}

const allAt = (value: number, at: JudgedAt): AdvisedOutcome =>
  outcomeOf(filled(at.benchmark.runsPerSubmission, value), at)

function outcomeOf(epochs: readonly number[], { point, catalogue }: JudgedAt): AdvisedOutcome {
  const { passed, normalization } = judge(point, epochs, 0, catalogue)
  return { epochs, passed, normalization }
}

const filled = (count: number, value: number): number[] => new Array<number>(count).fill(value)
