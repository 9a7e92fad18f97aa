import { UsageError } from '../../errors.ts'
import type { CaffeTarget } from '../../runs/caffe-target.ts'
import { runFromCaffe } from '../../runs/from-caffe.ts'
import type { Run } from '../../runs/run.ts'
import { hashFile } from './hash-file.ts'
import { type ReadCaffeOptions, readCaffe } from './read-caffe.ts'

/** Options for a run record of a Caffe log; metric, target and dataset size are required. */
export interface ReadCaffeRunOptions extends Pick<ReadCaffeOptions, 'workers' | 'globalBatch'> {
  /** Name of a test output, such as `accuracy`. */
  readonly metric?: string | undefined
  /** A run has converged at its first test with at least this. */
  readonly target?: number | undefined
  /** Number of the test net that counts; default: the lowest with the metric. */
  readonly net?: number | undefined
  /** Samples of one epoch. */
  readonly datasetSize?: number | undefined
  /** Benchmark of the run, which a Caffe log does not name. */
  readonly benchmark?: string | undefined
  /** Whether to keep the evaluations in the record. */
  readonly evaluations?: boolean
  /** Whether to add the file's SHA-256 to the record. */
  readonly hash?: boolean
}

/**
 * The run record of a Caffe log.
 *
 * @throws UsageError `missing-option` without metric, target and dataset size; InputError as {@link readCaffe}
 * @example
 * const target = { metric: 'accuracy', target: 0.45, datasetSize: 1281167 }
 * (await readCaffeRun('train.log', target)).convergence // => { value: 38.365…, unit: 'epochs', quality: 0.45… }
 */
export async function readCaffeRun(file: string, options: ReadCaffeRunOptions): Promise<Run> {
  const target = targetOf(options)
  const { workers, globalBatch, benchmark = null } = options
  const run = runFromCaffe(await readCaffe(file, { workers, globalBatch }), target)
  const { convergence, timeToTrainMinutes, evaluations, problems, ...identity } = run
  return {
    ...identity,
    benchmark,
    ...(options.hash === true && { sha256: await hashFile(file) }),
    convergence,
    timeToTrainMinutes,
    ...(options.evaluations === true && evaluations !== undefined && { evaluations }),
    problems,
  }
}

/** Whether the caller wants records of Caffe logs: it sets an option that only they need. */
export const hasCaffeTarget = ({ metric, target, datasetSize }: ReadCaffeRunOptions): boolean =>
  metric !== undefined || target !== undefined || datasetSize !== undefined

function targetOf({ metric, target, net, datasetSize }: ReadCaffeRunOptions): CaffeTarget {
  if (metric !== undefined && target !== undefined && datasetSize !== undefined)
    return { metric, target, net, datasetSize }
  const missing = Object.entries({ '--metric': metric, '--target': target, '--dataset-size': datasetSize })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name)
  throw new UsageError('missing-option', `run records of Caffe logs require ${missing.join(', ')}`, {
    remedy:
      'For example --metric accuracy --target 0.45 --dataset-size 1281167: converged at the first test of 0.45.',
  })
}
