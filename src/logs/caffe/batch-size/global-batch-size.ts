/**
 * The global batch size of a log, by the rule of the Caffe fork that wrote it.
 *
 * @module
 */
import { plural } from '../../../text/plural.ts'
import type { Flavour } from '../caffe-log.ts'

/** Inputs of the rule. */
export interface BatchFacts {
  readonly flavour: Flavour
  /** NVCaffe's version, if logged. */
  readonly version: string | null
  /** The training net's `batch_size`, as printed. */
  readonly perWorker: number | null
  /** The first number of the first shape that the training net prints. */
  readonly firstShape?: number | null
  /** Worker processes or GPUs; null if the log does not say. */
  readonly workers: number | null
  readonly iterSize: number
}

const SHAPE = 'the training net has no batch_size; its first shape counts; '

/** Values from the user, which override the log. */
export interface BatchOptions {
  /** GPUs or MPI ranks. */
  readonly workers?: number | undefined
  readonly globalBatchSize?: number | undefined
}

/**
 * Multiplies the batch size of one worker by the number of workers and by `iter_size`.
 *
 * In BVLC Caffe `batch_size` is per GPU (docs/multigpu.md). In NVCaffe it is the total, but since 0.16 NVCaffe prints the
 * net after dividing by the number of GPUs. In Intel Caffe it is per MPI rank.
 *
 * @returns the samples per update (null if the log does not say) and the rule in words
 * @example
 * globalBatchSize({ flavour: 'bvlc', version: null, perWorker: 64, workers: 2, iterSize: 4 }, {})
 * // => { size: 512, rule: '64 per GPU x 2 GPUs x iter_size 4 (BVLC: batch_size is per GPU)' }
 */
export function globalBatchSize(
  facts: BatchFacts,
  options: BatchOptions,
): { size: number | null; rule: string } {
  if (options.globalBatchSize !== undefined) return { size: options.globalBatchSize, rule: 'as given' }
  const { iterSize } = facts
  const perWorker = facts.perWorker ?? facts.firstShape ?? null
  if (perWorker === null) return { size: null, rule: 'the log has no training net with a batch_size' }
  const workers = options.workers ?? facts.workers
  const [worker, reason] = ruleOf(facts)
  const number = workers ?? 1
  const source = options.workers !== undefined ? ', as given' : workers === null ? ', assumed' : ''
  const count = plural(number, worker) + source
  const passes = iterSize === 1 ? '' : ` x iter_size ${iterSize}`
  return {
    size: perWorker * number * iterSize,
    rule: `${perWorker} per ${worker} x ${count}${passes} (${facts.perWorker === null ? SHAPE : ''}${reason})`,
  }
}

function ruleOf({ flavour, version }: BatchFacts): readonly [worker: string, reason: string] {
  if (flavour === 'intel') return ['rank', 'Intel: batch_size is per rank']
  const early = version !== null && /^0\.(?:\d|1[0-5])(?:\.|$)/.test(version)
  if (flavour === 'bvlc' || early) return ['GPU', 'BVLC: batch_size is per GPU']
  return ['GPU', 'NVCaffe: the printed batch_size is the total divided by the number of GPUs']
}
