/**
 * The penalty check of one submission.
 *
 * @module
 */
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { FileProblem, SubmissionReading } from '../../convergence/submission-reading.ts'
import { plural } from '../../text/plural.ts'
import type { CheckOptions, CheckResult } from './check-result.ts'
import { decide } from './decide.ts'

/**
 * Judges a submission against the reference. Verdict, message and normalization equal the reference checker's if it has
 * an answer. If it crashes, there is a verdict even so, with the reason as message.
 *
 * @example
 * checkSubmission(reading, options).verdict // => 'pass'
 */
export function checkSubmission(reading: SubmissionReading, options: CheckOptions): CheckResult {
  const benchmark = knownBenchmark(reading, options)
  const failed = reading.runs - reading.epochs.length
  const outcome = decide(reading, benchmark, options)
  const { problems = [], rcp = null, submissionMean = null, bypassed = false } = outcome
  return {
    dir: reading.dir,
    benchmark: reading.benchmark === null ? null : String(reading.benchmark),
    division: reading.division,
    organization: reading.organization,
    submitter: reading.submitter,
    system: reading.system,
    ruleset: options.ruleset,
    globalBatchSize: typeof reading.globalBatchSize === 'number' ? reading.globalBatchSize : null,
    runs: reading.runs,
    requiredRuns: benchmark?.runsPerSubmission ?? null,
    converged: reading.epochs.length,
    epochs: [...reading.epochs, ...new Array<null>(failed).fill(null)],
    submissionMean,
    verdict: outcome.verdict,
    passed: outcome.verdict === 'pass',
    reason: outcome.reason,
    bypassed,
    message: outcome.message,
    normalization: outcome.normalization,
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
  const message = `${plural(runs, 'log')}, ${benchmark.runsPerSubmission} runs required`
  return [
    {
      code: runs < benchmark.runsPerSubmission ? 'too-few-runs' : 'too-many-runs',
      file: dir,
      line: null,
      message,
    },
  ]
}
