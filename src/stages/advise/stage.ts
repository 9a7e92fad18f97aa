import type { Outcome } from '../../report/outcome.ts'
import { adviseReport, hasFindings } from './view.ts'
import { type AdviseRequest, adviseByFiles } from './work.ts'

/** {@link adviseByFiles} with its report. */
export async function adviseStage(request: AdviseRequest): Promise<Outcome> {
  const advice = adviseByFiles(request)
  return { report: adviseReport(advice), hasFindings: hasFindings(advice) }
}
