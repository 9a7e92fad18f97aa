import type { Outcome } from '../../report/outcome.ts'
import { provenanceOf } from '../../report/provenance-of.ts'
import { complyReport } from './view.ts'
import { type ComplyRequest, comply } from './work.ts'

/** {@link comply} with its report. */
export interface ComplyStage extends ComplyRequest {
  readonly paths: readonly string[]
}

export async function complyStage({ paths, ...request }: ComplyStage): Promise<Outcome> {
  const results = await comply(paths, request)
  const { usage, ruleset, rules } = request
  const provenance = provenanceOf(
    [
      ['Ruleset', `${usage} ${ruleset}`],
      ['Rules', rules],
    ],
    results.map(({ file }) => file),
  )
  return { report: { ...complyReport(results), provenance }, hasFindings: results.some(({ ok }) => !ok) }
}
