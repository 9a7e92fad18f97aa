import { type CriticalBatch, criticalBatch } from '../../scaling/critical-batch.ts'
import { mean } from '../../stats/mean.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'
import { readBatchSizes } from './read-batch-sizes.ts'

/** A fit with its points. */
export interface FittedBatchSizes {
  readonly benchmark: string | null
  readonly points: readonly { readonly bs: number; readonly runs: number; readonly epochs: number }[]
  readonly leftOut: number
  readonly result: CriticalBatch
}

/**
 * {@link criticalBatch} over one RCP set, or over run records, tables and logs of one benchmark, as a stage.
 *
 * @throws InputError if a path cannot be read
 */
export async function work(request: RequestOf<typeof declaration>): Promise<FittedBatchSizes> {
  const { inputs, weighted } = request
  const { benchmark, groups, leftOut, average = mean } = await readBatchSizes(inputs, request)
  const result = criticalBatch(groups, { average, weighted })
  const points = groups.map(({ bs, epochs }) => ({ bs, runs: epochs.length, epochs: average(epochs) }))
  return { benchmark, points, leftOut, result }
}
