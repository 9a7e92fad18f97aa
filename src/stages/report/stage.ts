import { curveProvenance } from '../../report/curve-provenance.ts'
import type { Outcome } from '../../report/outcome.ts'
import { filesBehind } from '../check/stage.ts'
import { hasFindings } from '../check/view.ts'
import { reviewReport } from './view.ts'
import { type ReviewRequest, reviewSubmissions } from './work.ts'

/** {@link reviewSubmissions} with its report. */
export interface ReportStage extends ReviewRequest {
  readonly paths: readonly string[]
}

export async function reportStage({ paths, ...request }: ReportStage): Promise<Outcome> {
  const review = await reviewSubmissions(paths, request)
  const { submissions, compliance } = review
  const made = curveProvenance(request, submissions.flatMap(filesBehind))
  return {
    report: {
      ...reviewReport({ ...request, ...review }),
      provenance: { ...made, facts: [...made.facts, ['Rules', request.rules ?? 'none found']] },
    },
    hasFindings:
      submissions.some(({ result }) => hasFindings(result)) || (compliance ?? []).some(({ ok }) => !ok),
  }
}
