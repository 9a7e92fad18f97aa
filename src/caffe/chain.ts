/**
 * Chains trainings that each start from the weights of the previous one.
 *
 * @module
 */
import type { Code } from '../codes/codes.ts'
import type { Problem } from '../errors.ts'
import type { CaffeLog } from '../logs/caffe/caffe-log.ts'
import { epochsAt } from '../logs/caffe/epochs-at.ts'

/** A problem of one of the logs. */
export interface ChainProblem extends Problem {
  readonly file: string
}

export interface ChainStage {
  readonly file: string
  /** The weights or the snapshot it started from, as logged; null for random weights. */
  readonly fromWeights: string | null
  /** The last snapshot that it wrote, or null. */
  readonly snapshot: string | null
  readonly iterations: number
  readonly epochs: number | null
  /** Training time without the pauses between sessions. */
  readonly seconds: number
}

export interface Chain {
  readonly stages: readonly ChainStage[]
  readonly totalIterations: number
  /** Null if the batch size of a stage or the size of the dataset is unknown. */
  readonly totalEpochs: number | null
  /** The last test, or null. */
  readonly final: { readonly epoch: number | null; readonly outputs: Readonly<Record<string, number>> } | null
  readonly problems: readonly ChainProblem[]
}

/**
 * Links the logs of stages by the names of their snapshots and adds up iterations, epochs and time.
 *
 * @param logs - in training order
 * @param options - `datasetSize`: samples of one epoch, null if unknown; `test`: the log of `caffe test` with the last weights
 * @returns the chain. Its problems are those of the logs, `chain-gap` for a stage that does not start where the previous one
 * ended, and `no-tests` for a last stage without tests
 * @example
 * chain([init, cyc1, cyc2, cyc3, collapse], { datasetSize: 1281167, test }).final
 * // => { epoch: 72.2861…, outputs: { 'loss3/top-1': 0.762781, 'loss3/top-5': 0.931862, loss: 0.942313 } }
 */
export function chain(
  logs: readonly CaffeLog[],
  options: { readonly datasetSize: number | null; readonly test?: CaffeLog | undefined },
): Chain {
  const { datasetSize, test } = options
  const stages = logs.map(log => stageOf(log, datasetSize))
  const problems: ChainProblem[] = []
  for (const [index, log] of logs.entries()) {
    for (const problem of log.problems) problems.push({ ...problem, file: log.file })
    if (log.globalBatchSize === null)
      problems.push(at(log, null, 'no-batch-size', `no global batch size: ${log.batchRule}`))
    const before = stages[index - 1]
    const gap = before === undefined ? firstGap(log) : gapBetween(before, stages[index]!)
    if (gap !== null) problems.push(at(log, log.sessions[0]?.line ?? null, 'chain-gap', gap))
  }
  for (const problem of test?.problems ?? []) problems.push({ ...problem, file: test!.file })
  const samples = sum(stages.map(({ iterations }, index) => samplesOf(iterations, logs[index]!)))
  const totalEpochs = epochsOf(samples, datasetSize)
  const final = finalTest(logs, samples, datasetSize, test)
  const last = test ?? logs.at(-1)
  if (final === null && last !== undefined)
    problems.push(at(last, null, 'no-tests', 'no test of the final weights; add the log of "caffe test"'))
  return {
    stages,
    totalIterations: sum(stages.map(({ iterations }) => iterations))!,
    totalEpochs,
    final,
    problems,
  }
}

function stageOf(log: CaffeLog, datasetSize: number | null): ChainStage {
  const trained = log.sessions.filter(({ toIteration }) => toIteration !== null)
  const first = trained[0]
  const iterations = (trained.at(-1)?.toIteration ?? 0) - (first?.fromIteration ?? 0)
  return {
    file: log.file,
    fromWeights: first?.startFile ?? null,
    snapshot: log.snapshots.at(-1)?.file ?? null,
    iterations,
    epochs: epochsAt(iterations, log.globalBatchSize, datasetSize),
    seconds: log.sessions.reduce((total, { seconds }) => total + seconds, 0),
  }
}

function firstGap(log: CaffeLog): string | null {
  const start = log.sessions[0]
  if (start === undefined || start.startFile === null || start.startMode === 'scratch') return null
  return `the first stage starts from ${start.startFile}: the stage before it is missing`
}

function gapBetween(before: ChainStage, stage: ChainStage): string | null {
  if (stage.fromWeights === null) return `does not say that it starts from the weights of ${before.file}`
  if (before.snapshot === null) return `starts from ${stage.fromWeights}, but ${before.file} has no snapshot`
  if (snapshotName(before.snapshot) === snapshotName(stage.fromWeights)) return null
  return `starts from ${stage.fromWeights}, but ${before.file} ends with ${before.snapshot}: a stage between them is missing`
}

/** The common name of the weights and the state of a snapshot, without the folder. */
function snapshotName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.(?:caffemodel|solverstate)(?:\.h5)?$/, '')
}

function finalTest(
  logs: readonly CaffeLog[],
  samples: number | null,
  datasetSize: number | null,
  test: CaffeLog | undefined,
): Chain['final'] {
  if (test !== undefined) {
    const result = test.tests.last()
    return result === undefined ? null : { epoch: epochsOf(samples, datasetSize), outputs: result.outputs }
  }
  const log = logs.at(-1)
  const result = log?.tests.last()
  if (log === undefined || result === undefined) return null
  const reached = log.sessions.at(-1)!.toIteration
  const missing = result.iteration === null || reached === null ? 0 : reached - result.iteration
  const tested = sum([samples, samplesOf(-missing, log)])
  return { epoch: epochsOf(tested, datasetSize), outputs: result.outputs }
}

function at({ file }: CaffeLog, line: number | null, code: Code, message: string): ChainProblem {
  return { code, line, message, file }
}

function samplesOf(iterations: number, { globalBatchSize }: CaffeLog): number | null {
  return globalBatchSize === null ? null : iterations * globalBatchSize
}

/** Stages may differ in batch size, so the samples are added: one division at the end. */
function epochsOf(samples: number | null, datasetSize: number | null): number | null {
  return epochsAt(samples, 1, datasetSize)
}

/** The sum, or null if a value is null. */
function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((total, value) => (total === null || value === null ? null : total + value), 0)
}
