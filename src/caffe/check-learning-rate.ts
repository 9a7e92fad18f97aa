/**
 * Compares the learning rates in a log with the solver's policy.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import { parseCaffeNumber } from '../logs/caffe/caffe-number.ts'
import type { PrintedRate } from '../logs/caffe/rank-log.ts'
import { type CaffeLogOptions, readCaffeLog } from '../logs/caffe/read-caffe-log.ts'
import type { Solver } from '../logs/caffe/solver/solver.ts'
import type { ByteReader } from '../logs/source.ts'
import { learningRate } from './learning-rate.ts'

/** Caffe prints six significant digits: half a unit of the last is at most this share of the value. */
const TOLERANCE = 1e-5

export interface RateMismatch {
  readonly line: number
  readonly iteration: number
  readonly printed: number
  readonly expected: number
}

export interface LearningRateCheck {
  readonly file: string
  readonly policy: string
  readonly compared: number
  readonly mismatches: number
  /** Largest relative difference from the expected rate. */
  readonly worstRelativeError: number
  readonly firstMismatch: RateMismatch | null
}

/**
 * Reads a log and compares each printed rate with the policy's rate, at a relative tolerance of 1e-5.
 *
 * @param reader - closed at the end
 * @param solver - used instead of the parameters in the log
 * @throws InputError `no-solver` if neither the log nor the caller has parameters; `no-learning-rates` if the log
 * prints no rate; `unknown-policy` and `missing-field` with the place of the policy
 * @example
 * await checkLearningRate('train.log', await openSource('train.log'), null)
 * // => { file: 'train.log', policy: 'step', compared: 8000, mismatches: 0, worstRelativeError: 2e-8, firstMismatch: null }
 */
export async function checkLearningRate(
  file: string,
  reader: ByteReader,
  solver: Solver | null,
): Promise<LearningRateCheck> {
  let compared = 0
  let mismatches = 0
  let worstRelativeError = 0
  let firstMismatch: RateMismatch | null = null
  let printedSolver: Solver | null = null

  const onRate: CaffeLogOptions['onRate'] = ({
    line,
    iteration,
    text,
    solver: logged,
    drops,
  }: PrintedRate) => {
    // The root may be the only rank that prints the parameters; they apply to all ranks.
    printedSolver = logged ?? printedSolver
    const printed = parseCaffeNumber(text)
    const parameters = solver ?? printedSolver
    if (printed === null || parameters === null) return
    const expected = learningRate(parameters, iteration, drops)
    const error = relativeError(printed, expected)
    compared += 1
    if (error > worstRelativeError) worstRelativeError = error
    if (error <= TOLERANCE) return
    mismatches += 1
    firstMismatch ??= { line, iteration, printed, expected }
  }

  const log = await readCaffeLog(file, reader, { onRate })
  const parameters = solver ?? printedSolver
  if (log.learningRates === 0)
    throw new InputError('no-learning-rates', 'the log prints no learning rate', { file })
  if (parameters === null)
    throw new InputError('no-solver', 'the log does not print the parameters of its solver', {
      file,
      remedy: 'Name the solver: --solver solver.prototxt.',
    })
  return {
    file,
    policy: (parameters as Solver).texts.lr_policy ?? '',
    compared,
    mismatches,
    worstRelativeError,
    firstMismatch,
  }
}

function relativeError(printed: number, expected: number): number {
  if (printed === expected || (Number.isNaN(printed) && Number.isNaN(expected))) return 0
  const error = Math.abs(printed - expected) / Math.abs(expected)
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error
}
