import { adviseReport, hasFindings } from '../../report/views/advise.ts'
import { type AdviseRequest, adviseByFiles } from '../advise.ts'
import type { Outcome } from '../outcome.ts'

/** {@link adviseByFiles} with its report. */
export async function adviseStage(request: AdviseRequest): Promise<Outcome> {
  const advice = adviseByFiles(request)
  return { report: adviseReport(advice), hasFindings: hasFindings(advice) }
}
