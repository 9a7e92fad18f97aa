import { hasFindings, lintReport } from '../../report/views/lint.ts'
import { type LintRequest, lint } from '../lint.ts'
import type { Outcome } from '../outcome.ts'

/** {@link lint} with its report. */
export interface LintStage extends LintRequest {
  readonly paths: readonly string[]
}

export async function lintStage({ paths, ...request }: LintStage): Promise<Outcome> {
  const results = lint(paths, request)
  return { report: lintReport(results), hasFindings: results.some(hasFindings) }
}
