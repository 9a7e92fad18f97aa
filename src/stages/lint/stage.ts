import type { Outcome } from '../../report/outcome.ts'
import { hasFindings, lintReport } from './view.ts'
import { type LintRequest, lint } from './work.ts'

/** {@link lint} with its report. */
export interface LintStage extends LintRequest {
  readonly paths: readonly string[]
}

export async function lintStage({ paths, ...request }: LintStage): Promise<Outcome> {
  const results = lint(paths, request)
  return { report: lintReport(results), hasFindings: results.some(hasFindings) }
}
