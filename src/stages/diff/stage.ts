import type { Outcome } from '../../report/outcome.ts'
import { diffReport } from './view.ts'
import { type DiffRequest, diff } from './work.ts'

/** {@link diff} with its report; what changes is no finding. */
export async function diffStage(request: DiffRequest): Promise<Outcome> {
  return { report: diffReport(await diff(request)), hasFindings: false }
}
