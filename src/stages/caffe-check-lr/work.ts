import { checkLearningRate, type LearningRateCheck } from '../../caffe/check-learning-rate.ts'
import { InputError } from '../../errors.ts'
import { readSolver } from '../../files/read/read-solver.ts'
import { openSource } from '../../logs/source.ts'
import type { Outcome } from '../../report/outcome.ts'
import { caffeCheckLrReport } from './view.ts'

/** {@link checkLearningRate} with its report. */
export interface CaffeCheckLrStage {
  readonly log: string
  /** Solver file that takes the place of the parameters in the log. */
  readonly solver?: string | undefined
}

export async function caffeCheckLrStage({ log, solver }: CaffeCheckLrStage): Promise<Outcome> {
  const parameters = solver === undefined ? null : await readSolver(solver)
  const reader = await openSource(log)
  const result = await checkLearningRate(log, reader, parameters).catch(withoutRates)
  return { report: caffeCheckLrReport(result, log), hasFindings: result === null || result.mismatches > 0 }
}

/** A log that prints no rate is a bad log, not a bad call. */
function withoutRates(error: unknown): LearningRateCheck | null {
  if (error instanceof InputError && error.code === 'no-learning-rates') return null
  throw error
}
