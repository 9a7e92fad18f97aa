/**
 * The penalty check of one submission.
 *
 * @module
 */
import type { Benchmark, Usage } from '../benchmarks/benchmark.ts'
import type { Catalogue } from '../benchmarks/catalogue.ts'
import type { FileProblem, SubmissionReading } from '../convergence/submission-reading.ts'
import type { Curve } from './curve.ts'
import { decide } from './decide.ts'

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

/**
 * Judges a submission against the reference. Verdict, message and normalization are the reference checker's wherever it
 * has an answer; where it dies there is a verdict all the same, with the reason as message.
 *
 * @example
 * checkSubmission(reading, options).verdict // => 'pass'
 */
export function checkSubmission(reading: SubmissionReading, options: CheckOptions): CheckResult {
  const benchmark = knownBenchmark(reading, options)
  const failed = reading.runs - reading.epochs.length
  const { problems = [], rcp = null, submissionMean = null, ...outcome } = decide(reading, benchmark, options)
  return {
    dir: reading.dir,
    benchmark: reading.benchmark === null ? null : String(reading.benchmark),
    division: reading.division,
    ruleset: options.ruleset,
    globalBatchSize: typeof reading.globalBatchSize === 'number' ? reading.globalBatchSize : null,
    runs: reading.runs,
    requiredRuns: benchmark?.runsPerSubmission ?? null,
    converged: reading.epochs.length,
    epochs: [...reading.epochs, ...new Array<null>(failed).fill(null)],
    submissionMean,
    ...outcome,
    passed: outcome.verdict === 'pass',
    rcp,
    problems: [...reading.problems, ...problems, ...wrongRunCount(reading, benchmark)],
  }
}

function knownBenchmark(
  { benchmark }: SubmissionReading,
  { catalogue, usage }: CheckOptions,
): Benchmark | undefined {
  return typeof benchmark === 'string' ? catalogue.find(usage, benchmark) : undefined
}

function wrongRunCount({ dir, runs }: SubmissionReading, benchmark: Benchmark | undefined): FileProblem[] {
  if (benchmark === undefined || runs === benchmark.runsPerSubmission) return []
  const message = `${runs} logs, ${benchmark.runsPerSubmission} runs required`
  return [
    {
      code: runs < benchmark.runsPerSubmission ? 'too-few-runs' : 'too-many-runs',
      file: dir,
      line: null,
      message,
    },
  ]
}
