/**
 * What the check of a submission package finds.
 *
 * @module
 */
import type { CheckResult } from '../../rcp/check-result.ts'

/** Something about a file or folder of the package. An error makes the package fail. */
export interface PackageFinding {
  /** As reached from the argument. */
  readonly path: string
  /** Stable, kebab-case. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** 1-based line of a log, null where it is about none. */
  readonly line: number | null
  readonly message: string
}

/** One benchmark of one system. */
export interface BenchmarkResult {
  readonly name: string
  readonly dir: string
  /** Null in training, where there are no such folders. */
  readonly scaling: string | null
  readonly runs: number
  /** Runs that a submission has, null where the ruleset does not have the benchmark. */
  readonly requiredRuns: number | null
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
  /** Whether the reference's package checker finds no errors; false where it dies. */
  readonly ok: boolean
  readonly findings: readonly PackageFinding[]
  readonly systems: readonly SystemResult[]
}

/**
 * A finding that makes a package fail.
 *
 * @example
 * errorAt('systems/a.json', 'missing-system-field', 'the field status is missing').severity // => 'error'
 */
export function errorAt(
  path: string,
  code: string,
  message: string,
  line: number | null = null,
): PackageFinding {
  return { path, code, severity: 'error', line, message }
}

/**
 * A finding that does not.
 *
 * @example
 * warningAt('results/a/x', 'skipped-benchmark', 'x is no benchmark of 4.1.0').severity // => 'warning'
 */
export function warningAt(path: string, code: string, message: string): PackageFinding {
  return { path, code, severity: 'warning', line: null, message }
}
