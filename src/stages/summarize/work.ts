/**
 * The summary of whole submissions.
 *
 * @module
 */
import { benchmarkColumns } from '../../benchmarks/benchmark-columns.ts'
import { requireRuleset } from '../../benchmarks/catalogue.ts'
import { curveFinder } from '../../files/curve-finder.ts'
import { readPrivateIdWords } from '../../files/read/private-id-words.ts'
import { readComputeSettings } from '../../files/read/read-compute-settings.ts'
import { rulesOfRuleset } from '../../files/rules-of-ruleset.ts'
import { curveOptions } from '../../options/judging.ts'
import { withDefaults } from '../../options/with-defaults.ts'
import type { ComputeRow } from '../../runs/compute-settings.ts'
import type { SubmissionFinding } from '../../submission/finding.ts'
import { columnsOf, type SummaryKind, tableOf } from '../../submission/summary/columns.ts'
import type { Summary } from '../../submission/summary/summary.ts'
import { committed } from '../committed.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'
import { findOrganizations } from './find-organizations.ts'
import { type SystemRows, summarizeSystem } from './summarize-system.ts'
import { foldersOf, logsOf, type SystemFolder, systemsOf } from './system-folders.ts'

type Request = RequestOf<typeof declaration>

export type SummarizeRequest = Given<typeof declaration>

/**
 * Summarizes submissions as upstream's `result_summarizer` does on its second run, and writes only the requested
 * private ids.
 *
 * @param paths - folders of organizations or of rounds, see `findOrganizations`
 * @throws InputError if a path, the RCP sets or the rules cannot be read; UsageError for an unknown ruleset
 * @example
 * (await summarize(['v4.1/Dell'], { ruleset: '4.1.0', reference: 'logging' })).scores.rows[0] // => { division: 'closed', …, bert: 5.05, … }
 */
export const summarize = async (paths: readonly string[], options: SummarizeRequest): Promise<Summary> =>
  committed(requestOf(declaration, { inputs: paths }, options), work)

/** {@link summarize}, as a stage: also writes a spreadsheet on request. */
export async function work(request: Request): Promise<Summary> {
  const summary = request.redact(await summarized(request))
  if (request.xlsx !== undefined) {
    const { summaryWorkbook } = await import('../../report/xlsx/summary-workbook.ts')
    await request.drafts.write(request.xlsx, await summaryWorkbook(summary))
  }
  return summary
}

async function summarized(request: Request): Promise<Summary> {
  const { inputs: paths, catalogue, usage, listener, data } = request
  const ruleset = requireRuleset(usage, request.ruleset)
  const rulesPath = data.path('rules')
  const rcps = data.path('rcps')
  const privateIdWords = request.generatePrivateIds
    ? readPrivateIdWords(request.reference ?? rulesPath)
    : null
  const benchmarks = benchmarkColumns(catalogue, usage, ruleset)
  const findings: SubmissionFinding[] = []
  const rules = rulesOfRuleset(rulesPath, usage, ruleset)
  const curveOf = curveFinder({ ...withDefaults(curveOptions, {}), catalogue, usage, ruleset, rcps })
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
    computeSettings: await computeRows(systems),
    findings,
  }
}

async function computeRows(systems: readonly SystemFolder[]): Promise<ComputeRow[]> {
  const rows: ComputeRow[] = []
  for (const { dir, files } of systems.flatMap(foldersOf)) {
    const values = await readComputeSettings(files)
    if (Object.keys(values).length > 0) rows.push({ dir, values })
  }
  return rows
}
