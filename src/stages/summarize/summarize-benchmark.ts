/**
 * The cells of one benchmark of one system in the summary.
 *
 * @module
 */
import type { Benchmark, Usage } from '../../benchmarks/benchmark.ts'
import type { Listener } from '../../files/listener.ts'
import {
  orFinding,
  type ResultFolder,
  readResultFolder,
  timedRuns,
} from '../../files/read/read-result-folder.ts'
import type { ReadResultOptions } from '../../files/read/read-result-log.ts'
import { readScalingFactor } from '../../files/read/read-scaling-factor.ts'
import { checkSubmission } from '../../rcp/check/check.ts'
import type { CheckResult } from '../../rcp/check/check-result.ts'
import type { Curve } from '../../rcp/curve.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import { findingAt } from '../../submission/finding-at.ts'
import { counts } from '../../submission/result-log.ts'
import { scalingFactor } from '../../submission/scaling-factor.ts'
import { strongScore } from '../../submission/strong-score.ts'
import type { SummaryRow } from '../../submission/summary/columns.ts'
import { rcpCells } from '../../submission/summary/rcp-cells.ts'
import { detailedCells, scoreCells, weakCells } from '../../submission/summary/score-cells.ts'
import { weakScore } from '../../submission/weak-score.ts'
import { plural } from '../../text/plural.ts'
import type { BenchmarkLogs } from './system-folders.ts'

/** The data that all benchmarks of a summary share. */
export interface SummarizeContext extends ReadResultOptions {
  readonly usage: Usage
  readonly curveOf: (benchmark: Benchmark) => Curve | null
  /** Findings are added here. */
  readonly findings: SubmissionFinding[]
  readonly listener: Listener
}

/**
 * The cells of runs that train one model each. Those of the closed division are judged against the reference, which
 * decides the factor of the score; for others, and if the reference does not judge, `scaling.json` does.
 *
 * @throws InputError if a rule file cannot be read
 */
export async function summarizeStrong(
  logs: BenchmarkLogs,
  benchmark: Benchmark,
  isClosed: boolean,
  context: SummarizeContext,
): Promise<{ readonly scores: SummaryRow; readonly detailed: SummaryRow }> {
  const { findings } = context
  const folder = await readFolder(logs, context)
  const score = strongScore(timedRuns(folder), benchmark.trimmedPerSide)
  if (score.minutes === null) findings.push(noScore(folder, `${score.dropped} do not count`))
  const result = isClosed ? checkSubmission(folder.submission, context) : null
  if (result !== null) findings.push(...rcpFindings(result))
  const judged = result === null ? null : scalingFactor(result)
  const factor = judged ?? (await orFinding(findings, logs.dir, () => readScalingFactor(logs.dir))) ?? 1
  const cells = result === null ? {} : rcpCells(result, hasRcps(result, context))
  return {
    scores: scoreCells(benchmark.name, score, factor),
    detailed: detailedCells(benchmark.name, score, factor, cells),
  }
}

/**
 * The cells of weak scaling. Energy is in the three columns of a benchmark, as upstream has it.
 *
 * @throws InputError if a rule file cannot be read
 */
export async function summarizeWeak(
  logs: BenchmarkLogs,
  benchmark: Benchmark,
  context: SummarizeContext,
): Promise<{ readonly weak: SummaryRow; readonly energy: SummaryRow | null }> {
  const folder = await readFolder(logs, context)
  const { joules, ...score } = weakScore(folder.logs.filter(counts))
  const energy =
    joules === null
      ? null
      : weakCells(benchmark.name, { models: joules, instanceScale: joules, minutes: joules })
  if (score.models >= benchmark.runsPerSubmission) return { weak: weakCells(benchmark.name, score), energy }
  context.findings.push(noScore(folder, `${benchmark.runsPerSubmission} must count, but ${score.models} do`))
  return { weak: {}, energy }
}

async function readFolder(logs: BenchmarkLogs, context: SummarizeContext): Promise<ResultFolder> {
  const folder = await readResultFolder(logs, context, context.listener)
  context.findings.push(...folder.findings)
  return folder
}

function noScore({ dir, logs }: ResultFolder, reason: string): SubmissionFinding {
  const message = `no score: of ${plural(logs.length, 'run')} ${reason}`
  return findingAt(dir, 'no-score', message)
}

function rcpFindings({ dir, passed, message, verdict }: CheckResult): SubmissionFinding[] {
  if (passed || verdict === 'not-applicable') return []
  return [{ code: verdict, severity: 'warning', path: dir, line: null, message: `RCP check: ${message}` }]
}

function hasRcps({ benchmark: name }: CheckResult, { catalogue, usage, curveOf }: SummarizeContext): boolean {
  const benchmark = name === null ? undefined : catalogue.find(usage, name)
  return benchmark !== undefined && curveOf(benchmark) !== null
}
