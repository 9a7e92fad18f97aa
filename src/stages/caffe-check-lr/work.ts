import { checkLearningRate, type LearningRateCheck } from '../../caffe/check-learning-rate.ts'
import { InputError } from '../../errors.ts'
import { readSolver } from '../../files/read/read-solver.ts'
import { openSource } from '../../logs/source.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * {@link checkLearningRate} of a log, as a stage.
 *
 * @returns null for a log that prints no rate
 * @throws InputError if the log or the solver cannot be read
 */
export async function work({
  log,
  solver,
}: RequestOf<typeof declaration>): Promise<LearningRateCheck | null> {
  const parameters = solver === undefined ? null : await readSolver(solver)
  return checkLearningRate(log, await openSource(log), parameters).catch(withoutRates)
}

/** A log without rates is a fault of the log, not of the call. */
function withoutRates(error: unknown): LearningRateCheck | null {
  if (error instanceof InputError && error.code === 'no-learning-rates') return null
  throw error
}
