import { groupRuns } from '../../convergence/group.ts'
import type { Outcome } from '../../report/outcome.ts'
import { provenanceOf } from '../../report/provenance-of.ts'
import { markMixedFolders } from './mixed-folders.ts'
import { extractReport, groupReport, hasFindings } from './view.ts'
import { type ExtractRequest, extract } from './work.ts'

/** {@link extract} with its report. */
export interface ExtractStage extends ExtractRequest {
  readonly paths: readonly string[]
  /** One row per benchmark, batch size and learning rate. */
  readonly group?: boolean
}

export async function extractStage({ paths, group = false, ...request }: ExtractStage): Promise<Outcome> {
  const runs = markMixedFolders(await extract(paths, request), paths)
  const report = group ? groupReport(groupRuns(runs, request.catalogue), runs) : extractReport(runs)
  const provenance = provenanceOf(
    [['Ruleset', `${request.usage} ${request.ruleset}`]],
    runs.map(({ file }) => file),
  )
  return { report: { ...report, provenance }, hasFindings: hasFindings(report.findings) }
}
