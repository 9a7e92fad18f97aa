/**
 * The result of `caffe parse`.
 *
 * @module
 */
import type { Problem } from '../errors.ts'
import type {
  CaffeLog,
  Flavour,
  Session,
  Snapshot,
  TestedWeights,
  TrainRow,
} from '../logs/caffe/caffe-log.ts'
import { epochsAt } from '../logs/caffe/epochs-at.ts'
import type { LazyList } from '../logs/caffe/lazy-list.ts'
import { updatesAt } from '../logs/caffe/updates-at.ts'

/** A session without the parameters of its solver. */
export type ParsedSession = Pick<
  Session,
  'line' | 'start' | 'end' | 'fromIteration' | 'toIteration' | 'startMode' | 'endMode'
>

export interface ParsedTest {
  readonly line: number
  readonly iteration: number | null
  readonly epoch: number | null
  /** Training time up to its last output, without the pauses between sessions; null without time stamps or training. */
  readonly seconds: number | null
  readonly net: number
  readonly outputs: Readonly<Record<string, number>>
  /** The weights of a session that only tested; then the epoch is that of the weights. */
  readonly weights?: TestedWeights
}

export interface ParsedLog {
  readonly file: string
  readonly flavour: Flavour
  readonly globalBatchSize: number | null
  readonly batchRule: string
  readonly sessions: readonly ParsedSession[]
  readonly learningRates: number
  readonly snapshots: readonly Snapshot[]
  readonly tests: LazyList<ParsedTest>
  /** Present if the log was read with its displays. */
  readonly train?: readonly (TrainRow & { readonly epoch: number | null })[]
  readonly problems: readonly Problem[]
}

/**
 * Adds epochs to the record of a log.
 *
 * @param log - the record
 * @param options - `datasetSize`: samples of one epoch, null if unknown; `train`: whether to return the displays
 * @example
 * parsedLog(log, { datasetSize: 1281167, train: false }).tests.last()
 * // => { line: 27816, iteration: 160000, epoch: 63.9417…, seconds: 51994.2…, net: 0, outputs: { accuracy: 0.46966, loss: 2.37215 } }
 */
export function parsedLog(log: CaffeLog, options: { datasetSize: number | null; train: boolean }): ParsedLog {
  const { file, flavour, globalBatchSize, batchRule, learningRates, snapshots, problems } = log
  const { datasetSize, train } = options
  const epochOf = (iteration: number | null) => epochsAt(iteration, globalBatchSize, datasetSize)
  const isTimed = log.sessions.every(({ start }) => start !== null)
  return {
    file,
    flavour,
    globalBatchSize,
    batchRule,
    sessions: log.sessions.map(({ line, start, end, fromIteration, toIteration, startMode, endMode }) => ({
      line,
      start,
      end,
      fromIteration,
      toIteration,
      startMode,
      endMode,
    })),
    learningRates,
    snapshots,
    tests: log.tests.map(test => ({
      line: test.line,
      iteration: test.iteration,
      epoch: epochOf(updatesAt(test)),
      // Heads have microseconds.
      seconds: isTimed && test.weights === undefined ? Math.round(test.seconds * 1e6) / 1e6 : null,
      net: test.net,
      outputs: test.outputs,
      ...(test.weights === undefined ? {} : { weights: test.weights }),
    })),
    ...(train ? { train: log.train.map(row => ({ ...row, epoch: epochOf(row.iteration) })) } : {}),
    problems,
  }
}
