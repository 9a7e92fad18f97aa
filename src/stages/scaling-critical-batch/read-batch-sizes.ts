import { InputError } from '../../errors.ts'
import { groupBy } from '../../lists/group-by.ts'
import type { CriticalBatchOptions, RunsAtBatchSize } from '../../scaling/critical-batch.ts'
import { olympicMean } from '../../stats/olympic-mean.ts'
import { rcpSetAt, runsAt, type ScalingSource } from '../scaling-source.ts'

/** The runs of a critical-batch study. */
export interface BatchSizes extends Pick<CriticalBatchOptions, 'average'> {
  readonly benchmark: string | null
  readonly groups: readonly RunsAtBatchSize[]
  /** Runs without batch size or convergence, or too few at their batch size for an olympic mean. */
  readonly leftOut: number
}

/**
 * The epochs to converge by batch size. The records of an RCP set count with their olympic means, as in the check; other
 * runs with their mean.
 *
 * @throws InputError if a path cannot be read, `mixed-benchmarks` if the runs are of several benchmarks
 * @example
 * (await readBatchSizes(['rcps_resnet.json'], source)).groups[0] // => { bs: 1632, epochs: [35, 35, …] }
 */
export async function readBatchSizes(paths: readonly string[], source: ScalingSource): Promise<BatchSizes> {
  const set = paths.length === 1 ? await rcpSetAt(paths[0]!, source) : null
  if (set !== null) {
    const { name, trimmedPerSide } = set.benchmark
    const records = set.set.records.map(({ globalBatchSize: bs, epochs }) => ({ bs, epochs }))
    const groups = records.filter(({ epochs }) => epochs.length > 2 * trimmedPerSide)
    return {
      benchmark: name,
      groups,
      average: epochs => olympicMean(epochs, trimmedPerSide),
      leftOut: runsOf(records) - runsOf(groups),
    }
  }
  const runs = await runsAt(paths, source)
  const benchmarks = [...new Set(runs.map(({ benchmark }) => benchmark))]
  if (benchmarks.length > 1) {
    throw new InputError('mixed-benchmarks', `the runs are of several benchmarks: ${benchmarks.join(', ')}`, {
      file: paths[0],
    })
  }
  const values = runs.flatMap(({ globalBatchSize: bs, convergence }) =>
    bs === null || convergence === null ? [] : [{ bs, epochs: convergence.value }],
  )
  const bySize = [...groupBy(values, ({ bs }) => bs)].sort(([a], [b]) => a - b)
  return {
    benchmark: benchmarks[0] ?? null,
    groups: bySize.map(([bs, group]) => ({ bs, epochs: group.map(({ epochs }) => epochs) })),
    leftOut: runs.length - values.length,
  }
}

const runsOf = (groups: readonly RunsAtBatchSize[]): number =>
  groups.reduce((sum, { epochs }) => sum + epochs.length, 0)
