/**
 * The score of a folder of logs.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { CheckResult } from '../rcp/check/check-result.ts'
import type { Convergence } from '../runs/run.ts'
import type { SubmissionFinding } from './finding.ts'
import { findingAt } from './finding-at.ts'
import { counts, type ResultLog, type ScoredStatus, scoredStatus, timeToTrain } from './result-log.ts'
import { scalingFactor } from './scaling-factor.ts'
import { plainMean, strongScore } from './strong-score.ts'
import { weakScore } from './weak-score.ts'

/** One run of a scored folder. */
export interface ScoredRun {
  readonly file: string
  /** Time to train; null if the log has no start or no end of the run. */
  readonly minutes: number | null
  /** When it converged; null if it did not. */
  readonly convergence: Convergence | null
  readonly status: ScoredStatus
  /** Energy of the run; null if not measured. */
  readonly joules: number | null
}

/**
 * How a score is computed: the olympic mean, the plain mean of too few runs for that, or the time from the first start to
 * the last stop.
 */
export type ScoreMethod = 'olympic-mean' | 'mean' | 'time-to-train-all'

export interface ScoreResult {
  /** Relative to the argument. */
  readonly dir: string
  readonly benchmark: string | null
  readonly runs: readonly ScoredRun[]
  /** Runs that do not count: they did not converge, or do not comply. */
  readonly dropped: number
  readonly method: ScoreMethod
  /** Null if too many runs do not count. */
  readonly scoreMinutes: number | null
  /** Null without a penalty check. */
  readonly normalization: number | null
  readonly normalizedMinutes: number | null
  /** Mean energy over the runs of the score, normalized like the score; null if not measured. */
  readonly joules: number | null
  /** Weak scaling: instances that trained their model, and accelerators of each; null in strong scaling. */
  readonly models: number | null
  readonly instanceScale: number | null
  readonly findings: readonly SubmissionFinding[]
}

/** The input of a score. */
export interface ScoreInput {
  readonly dir: string
  readonly logs: readonly (ResultLog & { readonly joules: number | null })[]
  /** Name of the benchmark in the logs. */
  readonly name: string | null
  /** Undefined if unknown. */
  readonly benchmark: Benchmark | undefined
  /** Null without RCP sets. */
  readonly check: CheckResult | null
  readonly findings: readonly SubmissionFinding[]
}

type Score = Pick<ScoreResult, 'method' | 'scoreMinutes' | 'joules' | 'models' | 'instanceScale'>

/**
 * The score of runs that train one model each: the olympic mean, or the plain mean of the runs that count if the folder
 * has fewer runs than a submission.
 *
 * @example
 * scoreRuns(input).scoreMinutes // => 14.2
 *
 * Source: MLPerf Training rules, section Benchmark Results; what compute_score in mlcommons/logging 7bbf792 is meant to print.
 */
export function scoreRuns(input: ScoreInput): ScoreResult {
  const { logs, benchmark, dir } = input
  const runs = logs.map(log => ({ minutes: counts(log) ? timeToTrain(log) : null, joules: log.joules }))
  const required = benchmark?.runsPerSubmission ?? 0
  if (logs.length >= required) {
    const { minutes, joules } = strongScore(runs, benchmark?.trimmedPerSide ?? 1)
    const score = { method: 'olympic-mean', scoreMinutes: minutes, joules, ...notWeak } as const
    return resultOf(input, score, [])
  }
  const message = `${logs.length} of ${required} runs: the score is their plain mean, without dropping runs`
  return resultOf(
    input,
    {
      method: 'mean',
      scoreMinutes: plainMean(runs.flatMap(({ minutes }) => minutes ?? [])),
      joules: plainMean(runs.flatMap(({ joules }) => joules ?? [])),
      ...notWeak,
    },
    [findingAt(dir, 'too-few-runs', message)],
  )
}

const notWeak = { models: null, instanceScale: null }

/**
 * The score of instances that train one model each at the same time. It is never normalized.
 *
 * @example
 * scoreInstances(input).models // => 32
 *
 * Source: as {@link scoreRuns}.
 */
export function scoreInstances(input: ScoreInput): ScoreResult {
  const instances = input.logs.filter(counts)
  const required = input.benchmark?.runsPerSubmission ?? 1
  const { models, instanceScale, minutes, joules } = weakScore(instances)
  const isScored = models >= Math.max(required, 1)
  return resultOf(
    { ...input, check: null },
    { method: 'time-to-train-all', scoreMinutes: isScored ? minutes : null, joules, models, instanceScale },
    [],
  )
}

function resultOf(
  { dir, logs, name, check, findings }: ScoreInput,
  score: Score,
  more: readonly SubmissionFinding[],
): ScoreResult {
  const { method, scoreMinutes, joules, models, instanceScale } = score
  const normalization = check === null || check.verdict === 'unreadable' ? null : (scalingFactor(check) ?? 1)
  const message = 'too few runs count for a score'
  const lacking = findingAt(dir, 'no-score', message)
  return {
    dir,
    benchmark: name,
    runs: logs.map(log => ({
      file: log.file,
      minutes: timeToTrain(log),
      convergence: log.convergence,
      status: scoredStatus(log),
      joules: log.joules,
    })),
    dropped: logs.filter(log => !counts(log)).length,
    method,
    scoreMinutes,
    normalization,
    normalizedMinutes: scoreMinutes === null || normalization === null ? null : scoreMinutes * normalization,
    joules: joules === null ? null : joules * (normalization ?? 1),
    models,
    instanceScale,
    findings: [...findings, ...more, ...(scoreMinutes === null ? [lacking] : [])],
  }
}
