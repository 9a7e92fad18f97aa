import type { Outcome } from '../../report/outcome.ts'
import { repositoryReport } from './view.ts'
import { checkRepository } from './work.ts'

/** {@link checkRepository} with its report. */
export interface RepositoryStage {
  readonly dir: string
}

export async function repositoryStage({ dir }: RepositoryStage): Promise<Outcome> {
  const findings = checkRepository(dir)
  return { report: repositoryReport(dir, findings), hasFindings: findings.length > 0 }
}
