import { schedule } from '../../caffe/schedule.ts'
import { scheduleCurve } from '../../caffe/schedule-curve.ts'
import { readSolver } from '../../files/read/read-solver.ts'
import type { Outcome } from '../../report/outcome.ts'
import { caffeScheduleReport } from './view.ts'

/** {@link schedule} with its report. */
export interface CaffeScheduleStage {
  /** Solver files, in the order of training. */
  readonly paths: readonly string[]
  /** Samples per update and of one epoch; without them there are no epochs. */
  readonly globalBatch?: number | undefined
  readonly datasetSize?: number | undefined
  /** Where to give the rate, counted per stage. */
  readonly atIter?: readonly number[] | undefined
  readonly atEpoch?: readonly number[] | undefined
  /** Where no places are given, let the first table be the whole curve. */
  readonly listCurve?: boolean | undefined
}

export async function caffeScheduleStage(request: CaffeScheduleStage): Promise<Outcome> {
  const { paths, globalBatch: globalBatchSize, datasetSize, atIter, atEpoch } = request
  const solvers = await Promise.all(paths.map(readSolver))
  const sizes = { globalBatchSize, datasetSize }
  const result = schedule(solvers, { ...sizes, atIterations: atIter, atEpochs: atEpoch })
  const curve = scheduleCurve(solvers, sizes)
  const listCurve = request.listCurve === true && atIter === undefined && atEpoch === undefined
  return { report: caffeScheduleReport(result, curve, listCurve), hasFindings: false }
}
