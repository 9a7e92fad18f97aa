import { hasFindings } from '../../report/views/check.ts'
import { curveProvenance } from '../../report/views/curve-provenance.ts'
import { reviewReport } from '../../report/views/review.ts'
import type { Outcome } from '../outcome.ts'
import { type ReviewRequest, reviewSubmissions } from '../report.ts'
import { filesBehind } from './check.ts'

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
