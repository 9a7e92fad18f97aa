/**
 * What the penalty check takes and gives.
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
  /** As reached from the argument. */
  readonly dir: string
  readonly benchmark: string | null
  readonly division: string | null
  readonly organization: string | null
  readonly ruleset: string
  readonly globalBatchSize: number | null
  /** Logs found. */
  readonly runs: number
  /** Logs a submission must have, null where the benchmark is not known. */
  readonly requiredRuns: number | null
  readonly converged: number
  /** Ascending; null for each run that did not converge, after the others. */
  readonly epochs: readonly (number | null)[]
  readonly submissionMean: number | null
  readonly verdict: Verdict
  readonly passed: boolean
  /** The reference checker's text where it has one. */
  readonly message: string
  readonly normalization: number
  readonly rcp: RcpReference | null
  readonly problems: readonly FileProblem[]
}

export interface CheckOptions {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** Turn a failure against the RCPs into a pass, with the message saying so. */
  readonly rcpBypass?: boolean
  /** The curve of a benchmark, null where the ruleset has no RCP set for it. */
  readonly curveOf: (benchmark: Benchmark) => Curve | null
}
