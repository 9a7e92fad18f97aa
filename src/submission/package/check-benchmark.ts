/**
 * The check of one benchmark of one system.
 *
 * @module
 */
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { ComplianceResult } from '../../compliance/finding.ts'
import type { CheckResult } from '../../rcp/check/check-result.ts'
import { verdictText } from '../../rcp/check/verdict-text.ts'
import type { SubmissionFinding } from '../finding.ts'
import { findingAt } from '../finding-at.ts'
import { checkPowerFiles } from '../power-files.ts'
import { checkSeeds, type SeedReading } from '../seeds.ts'
import { judgeRuns } from './failed-runs.ts'
import type { BenchmarkFolder } from './package-layout.ts'
import type { BenchmarkResult, Bypass } from './package-result.ts'

/** The results of the checks on the logs of a benchmark, and what to ignore. */
export interface BenchmarkReadings {
  readonly bypass: Bypass
  readonly logs: readonly ComplianceResult[]
  /** Null if seeds are not checked. */
  readonly seeds: readonly SeedReading[] | null
  /** Null if the RCP check does not apply. */
  readonly rcp: CheckResult | null
}

/** One benchmark with all findings. */
export interface CheckedBenchmark {
  readonly result: BenchmarkResult
  readonly findings: readonly SubmissionFinding[]
}

/** Files that this check reads or writes. */
const ownFiles = ['package_checker_params', 'scaling.json']

/**
 * Checks the folder of a benchmark.
 *
 * @example
 * checkBenchmark(folder, maskrcnn, readings).findings // => []
 *
 * Source: behaviour of package_checker in mlcommons/logging 7bbf792.
 */
export function checkBenchmark(
  folder: BenchmarkFolder,
  benchmark: Benchmark,
  { bypass, logs, seeds, rcp }: BenchmarkReadings,
): CheckedBenchmark {
  const { name, dir, scaling, power } = folder
  const failed = judgeRuns({
    dir,
    logs,
    power: power === null ? [] : checkPowerFiles(power),
    tolerated: benchmark.trimmedPerSide,
  })
  const runs = folder.logs.length
  const requiredRuns = benchmark.runsPerSubmission
  return {
    result: { name, dir, scaling, runs, requiredRuns, failedRuns: failed.names, bypass, rcp },
    findings: [
      ...runCount(folder, requiredRuns),
      ...otherFiles(folder),
      ...folder.unreadable.map(path => findingAt(path, 'unreadable', 'this is not a readable file')),
      ...failed.findings,
      ...repeatedKeys(dir, logs),
      ...logs.flatMap(({ file, problems = [] }) =>
        problems.map(({ code, message, line }) => findingAt(file, code, message, line)),
      ),
      ...(seeds === null ? [] : checkSeeds(dir, seeds)),
      ...(rcp === null ? [] : rcpFindings(rcp)),
    ],
  }
}

/** The folder of hpc logs that may contain more runs than required. */
const weakScaling = 'weak'

function runCount({ dir, scaling, logs }: BenchmarkFolder, required: number): SubmissionFinding[] {
  const isWeak = scaling === weakScaling
  if (isWeak ? logs.length >= required : logs.length === required) return []
  const needed = isWeak ? `at least ${required}` : `exactly ${required}`
  return [findingAt(dir, 'wrong-run-count', `${logs.length} logs result_*.txt, but ${needed} are required`)]
}

function otherFiles({ dir, others }: BenchmarkFolder): SubmissionFinding[] {
  const unknown = others.filter(name => !ownFiles.includes(name))
  if (unknown.length === 0) return []
  const message = `names do not match result_*.txt: ${unknown.join(', ')}`
  return [findingAt(dir, 'other-files', message)]
}

/** Warnings of the compliance check, once for all logs. */
function repeatedKeys(dir: string, logs: readonly ComplianceResult[]): SubmissionFinding[] {
  const counts = new Map<string, number>()
  for (const key of logs.flatMap(({ warnings }) => warnings)) counts.set(key, (counts.get(key) ?? 0) + 1)
  if (counts.size === 0) return []
  const keys = [...counts].map(([key, count]) => `${key} (${count} of ${logs.length} logs)`)
  return [
    findingAt(dir, 'repeated-key', `logged more than once, always with the same value: ${keys.join(', ')}`),
  ]
}

function rcpFindings(result: CheckResult): SubmissionFinding[] {
  const { dir, verdict, passed, bypassed, message } = result
  if (verdict === 'not-applicable') return [findingAt(dir, 'rcp-not-applicable', message)]
  if (!passed) return [findingAt(dir, verdict, verdictText(result))]
  return bypassed ? [findingAt(dir, 'rcp-bypassed', message)] : []
}
