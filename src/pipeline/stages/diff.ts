import { diffReport } from '../../report/views/diff.ts'
import { type DiffRequest, diff } from '../diff.ts'
import type { Outcome } from '../outcome.ts'

/** {@link diff} with its report; what changes is no finding. */
export async function diffStage(request: DiffRequest): Promise<Outcome> {
  return { report: diffReport(await diff(request)), hasFindings: false }
}
