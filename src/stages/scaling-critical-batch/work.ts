import type { Outcome } from '../../report/outcome.ts'
import { criticalBatch } from '../../scaling/critical-batch.ts'
import { mean } from '../../stats/mean.ts'
import type { ScalingSource } from '../scaling-source.ts'
import { readBatchSizes } from './read-batch-sizes.ts'
import { scalingCriticalBatchReport } from './view.ts'

/** {@link criticalBatch} with its report. */
export interface ScalingCriticalBatchStage extends ScalingSource {
  /** One RCP set, or run records, tables and logs of one benchmark. */
  readonly paths: readonly string[]
  /** Count each batch size with runs / variance. */
  readonly weighted?: boolean
}

export async function scalingCriticalBatchStage(request: ScalingCriticalBatchStage): Promise<Outcome> {
  const { paths, weighted = false } = request
  const { benchmark, groups, leftOut, average = mean } = await readBatchSizes(paths, request)
  const result = criticalBatch(groups, { average, weighted })
  const points = groups.map(({ bs, epochs }) => ({ bs, runs: epochs.length, epochs: average(epochs) }))
  const report = scalingCriticalBatchReport({ benchmark, points, leftOut, result, path: paths[0]! })
  return { report, hasFindings: false }
}
