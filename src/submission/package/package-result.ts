/**
 * What the check of a submission package finds.
 *
 * @module
 */
import type { CheckResult } from '../../rcp/check/check-result.ts'
import type { SubmissionFinding } from '../finding.ts'

/** One benchmark of one system. */
export interface BenchmarkResult {
  readonly name: string
  readonly dir: string
  /** Null in training, where there are no such folders. */
  readonly scaling: string | null
  readonly runs: number
  /** Runs that a submission has; with weak scaling there may be more. */
  readonly requiredRuns: number
  /** Runs that do not comply or whose power files are wrong, by the names of their logs without ending. */
  readonly failedRuns: readonly string[]
  readonly bypass: Bypass
  /** Null where the RCP check does not apply: another division than closed, or a ruleset before 1.0. */
  readonly rcp: CheckResult | null
}

/** Checks that are not to count. */
export interface Bypass {
  readonly rcp: boolean
  readonly seeds: boolean
}

export interface SystemResult {
  readonly name: string
  /** The system's description. */
  readonly file: string
  readonly division: string | null
  readonly benchmarks: readonly BenchmarkResult[]
}

export interface PackageResult {
  readonly dir: string
  /** Whether the reference's package checker finds no errors; false where it crashes. */
  readonly ok: boolean
  readonly findings: readonly SubmissionFinding[]
  readonly systems: readonly SystemResult[]
}
