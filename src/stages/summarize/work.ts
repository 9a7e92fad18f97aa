/**
 * The summary of whole submissions.
 *
 * @module
 */
import type { Usage } from '../../benchmarks/benchmark.ts'
import { benchmarkColumns } from '../../benchmarks/benchmark-columns.ts'
import { type Catalogue, requireRuleset } from '../../benchmarks/catalogue.ts'
import { curveFinder } from '../../files/curve-finder.ts'
import { type Listener, noListener } from '../../files/listener.ts'
import { rulesOfRuleset } from '../../files/rules-of-ruleset.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import { columnsOf, type SummaryKind, tableOf } from '../../submission/summary/columns.ts'
import type { Summary } from '../../submission/summary/summary.ts'
import { findOrganizations } from './find-organizations.ts'
import { type SystemRows, summarizeSystem } from './summarize-system.ts'
import { logsOf, systemsOf } from './system-folders.ts'

export interface SummarizeRequest {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** RCP sets: a folder or a file. */
  readonly rcps: string
  /** The folder of the rulesets, or a checkout of mlcommons/logging. */
  readonly rules: string
  /** The words of private ids: systems that have none get one, in a file beside their results. */
  readonly privateIdWords?: readonly string[]
  readonly listener?: Listener
}

/**
 * Summarizes submissions as upstream's `result_summarizer` does when it runs for the second time, and writes nothing but
 * the private ids that it is asked for.
 *
 * @param paths - folders of organizations or of rounds, see `findOrganizations`
 * @throws InputError where a path, the RCP sets or the rules cannot be read; UsageError for an unknown ruleset
 * @example
 * (await summarize(['v4.1/Dell'], request)).scores.rows[0] // => { division: 'closed', …, bert: 5.05, … }
 */
export async function summarize(paths: readonly string[], request: SummarizeRequest): Promise<Summary> {
  const { catalogue, usage, rcps, privateIdWords = null, listener = noListener } = request
  const ruleset = requireRuleset(usage, request.ruleset)
  const benchmarks = benchmarkColumns(catalogue, usage, ruleset)
  const findings: SubmissionFinding[] = []
  const rules = rulesOfRuleset(request.rules, usage, ruleset)
  const curveOf = curveFinder({ catalogue, usage, ruleset, rcps })
  const context = {
    catalogue,
    usage,
    ruleset,
    benchmarks,
    rules,
    curveOf,
    privateIdWords,
    findings,
    listener,
  }
  const systems = findOrganizations(paths).flatMap(organization => systemsOf(organization, usage))
  listener.start(systems.flatMap(logsOf))
  const rows: SystemRows[] = []
  for (const system of systems) rows.push(await summarizeSystem(system, context))
  const names = benchmarks.map(({ name }) => name)
  const table = (kind: SummaryKind, member: keyof SystemRows) =>
    tableOf(
      columnsOf(kind, names),
      rows.map(row => row[member]).filter(row => row !== undefined),
    )
  const weakEnergy = table('weak', 'weakEnergy')
  return {
    scores: table('scores', 'scores'),
    detailed: table('detailed', 'detailed'),
    weak: usage === 'hpc' ? table('weak', 'weak') : null,
    weakEnergy: weakEnergy.rows.length > 0 ? weakEnergy : null,
    findings,
  }
}
