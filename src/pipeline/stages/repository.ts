import { repositoryReport } from '../../report/views/repository.ts'
import { checkRepository } from '../check-repository.ts'
import type { Outcome } from '../outcome.ts'

/** {@link checkRepository} with its report. */
export interface RepositoryStage {
  readonly dir: string
}

export async function repositoryStage({ dir }: RepositoryStage): Promise<Outcome> {
  const findings = checkRepository(dir)
  return { report: repositoryReport(dir, findings), hasFindings: findings.length > 0 }
}
