/**
 * The rows of one system in the summary.
 *
 * @module
 */

import type { Benchmark } from '../../benchmarks/benchmark.ts'
import { benchmarkOfFolder } from '../../benchmarks/benchmark-columns.ts'
import { suggest } from '../../benchmarks/catalogue.ts'
import { orFinding } from '../../files/read/read-result-folder.ts'
import { privateIdOf, readDescription } from '../../files/read/read-system.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import { findingAt } from '../../submission/finding-at.ts'
import type { SummaryRow } from '../../submission/summary/columns.ts'
import { systemCells } from '../../submission/summary/system-cells.ts'
import { type SummarizeContext, summarizeStrong, summarizeWeak } from './summarize-benchmark.ts'
import type { BenchmarkLogs, SystemFolder } from './system-folders.ts'

/** The data that all systems of a summary share. */
export interface SystemContext extends SummarizeContext {
  /** Benchmarks with columns. */
  readonly benchmarks: readonly Benchmark[]
  /** Null if no private ids are made. */
  readonly privateIdWords: readonly string[] | null
}

/** The rows of a system by table; a table without its rows is absent. */
export interface SystemRows {
  readonly scores?: SummaryRow
  readonly detailed?: SummaryRow
  readonly weak?: SummaryRow
  readonly weakEnergy?: SummaryRow
}

/**
 * Reads and scores all benchmarks of a system. A system with an unusable description has no rows, and is a finding.
 *
 * @throws InputError if a rule file cannot be read
 */
export async function summarizeSystem(system: SystemFolder, context: SystemContext): Promise<SystemRows> {
  const { usage, ruleset, privateIdWords, findings } = context
  findings.push(...notSummarized(system))
  const described = await orFinding(
    findings,
    `${system.organization}/systems/${system.name}.json`,
    async () => {
      const description = readDescription(system.organization, system.name)
      const privateId = await privateIdOf(system.dir, description, privateIdWords)
      return systemCells(description, { usage, ruleset, system: system.name, privateId })
    },
  )
  if (described === null) return {}
  const isClosed = described.division === 'closed'
  const rows: { -readonly [Table in keyof SystemRows]: SystemRows[Table] } = {}
  if (system.strong !== null) {
    rows.scores = described
    rows.detailed = described
    for (const { logs, benchmark } of known(system.strong, context)) {
      const { scores, detailed } = await summarizeStrong(logs, benchmark, isClosed, context)
      rows.scores = { ...rows.scores, ...scores }
      rows.detailed = { ...rows.detailed, ...detailed }
    }
  }
  if (system.weak !== null) {
    rows.weak = described
    for (const { logs, benchmark } of known(system.weak, context)) {
      const { weak, energy } = await summarizeWeak(logs, benchmark, context)
      rows.weak = { ...rows.weak, ...weak }
      if (energy !== null) rows.weakEnergy = { ...(rows.weakEnergy ?? described), ...energy }
    }
  }
  return rows
}

/** Folders of HPC in the wrong place, and a system without any benchmark. */
function notSummarized({ dir, strong, weak, others }: SystemFolder): SubmissionFinding[] {
  const misplaced = others.map(path =>
    findingAt(path, 'unknown-scaling', 'the folder is neither strong nor weak: it is not summarized'),
  )
  const isEmpty = [...(strong ?? []), ...(weak ?? [])].length === 0
  if (misplaced.length > 0 || !isEmpty) return misplaced
  return [findingAt(dir, 'no-score', 'no score: the system has no folder of a benchmark')]
}

/** The folders of benchmarks that have columns; every other folder is a finding. */
function known(
  folders: readonly BenchmarkLogs[],
  { benchmarks, ruleset, findings }: SystemContext,
): { readonly logs: BenchmarkLogs; readonly benchmark: Benchmark }[] {
  return folders.flatMap(logs => {
    const benchmark = benchmarkOfFolder(benchmarks, logs.name)
    if (benchmark !== undefined) return [{ logs, benchmark }]
    const near = suggest(
      logs.name,
      benchmarks.map(({ name }) => name),
    )
    const message = `${logs.name} is not a benchmark of ruleset ${ruleset}: it has no column${near}`
    const finding: SubmissionFinding = {
      code: 'skipped-benchmark',
      severity: 'error',
      path: logs.dir,
      line: null,
      message,
    }
    findings.push(finding)
    return []
  })
}
