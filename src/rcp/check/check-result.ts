/**
 * Input and result of the penalty check.
 *
 * @module
 */
import type { Benchmark, Usage } from '../../benchmarks/benchmark.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import type { FileProblem } from '../../convergence/submission-reading.ts'
import type { Curve } from '../curve.ts'

export type Verdict =
  | 'pass'
  | 'fail'
  | 'missing-rcp'
  | 'insufficient-convergence'
  | 'not-applicable'
  | 'unreadable'

/** The reference that judged. */
export interface RcpReference {
  /** The record, or the two that were interpolated. */
  readonly names: readonly string[]
  readonly interpolated: boolean
  readonly mean: number
  readonly stdev: number
  readonly minEpochs: number
  readonly maxSpeedup: number
}

export interface CheckResult {
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
  /** The curve of a benchmark; null if the ruleset has no RCP set for it. */
  readonly curveOf: (benchmark: Benchmark) => Curve | null
}
