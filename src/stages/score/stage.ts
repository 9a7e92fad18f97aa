import type { Outcome } from '../../report/outcome.ts'
import { scoreReport } from './view.ts'
import { type ScoreRequest, score } from './work.ts'

/** {@link score} with its report. */
export interface ScoreStage extends ScoreRequest {
  readonly paths: readonly string[]
}

export async function scoreStage({ paths, ...request }: ScoreStage): Promise<Outcome> {
  const results = await score(paths, request)
  const findings = results.flatMap(result => result.findings)
  return { report: scoreReport(results), hasFindings: findings.some(({ severity }) => severity === 'error') }
}
