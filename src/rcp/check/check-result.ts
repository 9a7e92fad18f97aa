/**
 * Input and result of the penalty check.
 *
 * @module
 */
import type { Benchmark, Usage } from '../../benchmarks/benchmark.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import type { PlaceOfLogs } from '../../convergence/place-of-logs.ts'
import type { FileProblem } from '../../convergence/submission-reading.ts'
import type { Curve } from '../curve.ts'
import type { JudgingFloor } from '../judging-point.ts'

export type Verdict =
  | 'pass'
  | 'fail'
  | 'missing-rcp'
  | 'insufficient-convergence'
  | 'not-applicable'
  | 'unreadable'

/** What a verdict is founded on. Decisions read this; the message is for people. */
export type Reason =
  /** A record at the batch size judged. */
  | 'rcp-found'
  /** The record with the hyperparameters of the logs judged, pruned or not. */
  | 'same-hyperparameters'
  /** A point between two records judged. */
  | 'interpolated'
  /** Below the smallest record, and no faster than it. */
  | 'slower-than-smallest'
  /** Above the largest record, or below the smallest and faster than it. */
  | 'missing-rcp'
  /** There is no RCP set, or one without records. */
  | 'no-rcp'
  | 'insufficient-convergence'
  /** The reference checker does not list the benchmark. */
  | 'not-listed'
  /** The reference checker crashes on a log, or gives the submission up. */
  | 'crash'
  | 'no-benchmark'
  | 'unknown-benchmark'
  | 'no-batch-size'
  /** The batch size is not a number. */
  | 'bad-batch-size'

/** The reference that judged. */
export interface RcpReference extends JudgingFloor {
  /** The record, or the two that were interpolated. */
  readonly names: readonly string[]
  readonly interpolated: boolean
  readonly mean: number
  readonly stdev: number
  /** The reference's floor, before grace. */
  readonly minEpochs: number
  /** mean / floor. */
  readonly maxSpeedup: number
}

export interface CheckResult extends PlaceOfLogs {
  /** Relative to the argument. */
  readonly dir: string
  readonly benchmark: string | null
  readonly division: string | null
  readonly organization: string | null
  readonly ruleset: string
  readonly globalBatchSize: number | null
  /** Number of logs found. */
  readonly runs: number
  /** Number of logs that a submission must have; null for an unknown benchmark. */
  readonly requiredRuns: number | null
  readonly converged: number
  /** Ascending; runs that did not converge follow as null. */
  readonly epochs: readonly (number | null)[]
  readonly submissionMean: number | null
  readonly verdict: Verdict
  readonly passed: boolean
  readonly reason: Reason
  /** Only the bypass makes the submission pass. */
  readonly bypassed: boolean
  /** The reference checker's text, if it has one. */
  readonly message: string
  readonly normalization: number
  readonly rcp: RcpReference | null
  readonly problems: readonly FileProblem[]
}

export interface CheckOptions {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** Turn a failure against the RCPs into a pass; the message says so. */
  readonly rcpBypass?: boolean
  /** The record that alone judges; null or absent if the curve judges. */
  readonly onlyRecord?: string | null
  /** The curve of a benchmark; null if the ruleset has no RCP set for it. */
  readonly curveOf: (benchmark: Benchmark) => Curve | null
}
