import { type Schedule, schedule } from '../../caffe/schedule.ts'
import { type CurvePoint, scheduleCurve } from '../../caffe/schedule-curve.ts'
import { readSolver } from '../../files/read/read-solver.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'

/** A schedule with the rate over the whole training. */
export interface DrawnSchedule {
  readonly schedule: Schedule
  readonly curve: readonly CurvePoint[]
}

/**
 * {@link schedule} of solver files, as a stage.
 *
 * @throws InputError if a solver cannot be read
 */
export async function work(request: RequestOf<typeof declaration>): Promise<DrawnSchedule> {
  const { inputs, globalBatch: globalBatchSize, datasetSize, atIter, atEpoch } = request
  const solvers = await Promise.all(inputs.map(readSolver))
  const sizes = { globalBatchSize, datasetSize }
  return {
    schedule: schedule(solvers, { ...sizes, atIterations: atIter, atEpochs: atEpoch }),
    curve: scheduleCurve(solvers, sizes),
  }
}
