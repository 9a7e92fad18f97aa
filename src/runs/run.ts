/**
 * The record of one training run, from any kind of log.
 *
 * @module
 */
import type { ConvergenceUnit } from '../benchmarks/benchmark.ts'
import type { Problem } from '../errors.ts'
import type { LogValue } from '../python/log-value.ts'
import type { Metrics, Quality } from './quality.ts'

/** `success` and `aborted` are logged; `incomplete` means that the log ends without a status. */
export type RunStatus = 'success' | 'aborted' | 'incomplete'

/** One evaluation of the model. */
export interface Evaluation {
  readonly line: number
  /** Position in training as logged, in `unit`. */
  readonly position: number | null
  readonly unit: ConvergenceUnit
  /** The test net, in a Caffe log with several. */
  readonly net?: number
  readonly quality: Metrics
}

/** When the run converged. */
export interface Convergence {
  /** Epochs or samples to converge. */
  readonly value: number
  readonly unit: ConvergenceUnit
  /** The quality at that evaluation, if the log states it. */
  readonly quality: Quality | null
}

/**
 * A member is null if the log does not say it, or not in a usable form. Division, organization, platform and seeds are
 * optional; for every other one a problem says why.
 */
export interface Run {
  readonly source: 'mllog' | 'caffe' | 'table'
  /** Path relative to the argument, with `/`. */
  readonly file: string
  /** Number of the run in its log, from 1; only if the log holds several. */
  readonly run?: number
  readonly sha256?: string
  readonly benchmark: string | null
  readonly division: string | null
  readonly organization: string | null
  readonly platform: string | null
  readonly globalBatchSize: number | null
  readonly learningRate: number | null
  readonly hyperparameters: Readonly<Record<string, LogValue>>
  readonly seeds: readonly number[]
  readonly status: RunStatus
  /** Null if the run did not converge. */
  readonly convergence: Convergence | null
  readonly timeToTrainMinutes: number | null
  /** Time of `run_start`, in milliseconds since 1970; only on request. */
  readonly startMs?: number | null
  readonly evaluations?: readonly Evaluation[]
  readonly problems: readonly Problem[]
}
