/**
 * Runs from Caffe logs.
 *
 * @module
 */
import type { Problem } from '../errors.ts'
import type { CaffeLog, EndMode, Test } from '../logs/caffe/caffe-log.ts'
import { epochsAt } from '../logs/caffe/epochs-at.ts'
import type { LogValue } from '../python/log-value.ts'
import type { Evaluation, Run, RunStatus } from './run.ts'

/** Values that a Caffe log does not contain. */
export interface CaffeTarget {
  /** Name of a test output, such as `accuracy`. */
  readonly metric: string
  /** A run has converged at its first test with at least this. */
  readonly target: number
  /** Number of the test net that counts; default: the lowest with the metric. */
  readonly net?: number | undefined
  /** Samples of one epoch. */
  readonly datasetSize: number
}

const STATUS: Readonly<Record<EndMode, RunStatus>> = {
  done: 'success',
  'stopped-early': 'aborted',
  failed: 'aborted',
  killed: 'aborted',
  unfinished: 'incomplete',
}

/**
 * Makes a run record of a log. The run converges at its first test at or above the target; a test at iteration 0 measures
 * a net before its training and does not count. The precision depends on the test interval, which the problem `test-interval` reports. Of several test nets the chosen one counts, else the lowest with
 * the metric. A run without a test at the target did not converge, no matter how it ended.
 *
 * @param log - the log, with the user's batch size if the log has none
 * @returns values in epochs, times in minutes of training without the pauses between sessions. It adds these problems to
 * those of the log: `test-interval`, `untrained-test`, `several-test-nets`, `unknown-metric`, `no-tests`, `no-batch-size`
 * @example
 * runFromCaffe(log, { metric: 'accuracy', target: 0.45, datasetSize: 1281167 }).convergence
 * // => { value: 38.365…, unit: 'epochs', quality: 0.45… }
 */
export function runFromCaffe(log: CaffeLog, wanted: CaffeTarget): Run {
  const { metric, target, datasetSize } = wanted
  const { file, globalBatchSize, solver } = log
  const epochsOf = (iteration: number | null) => epochsAt(iteration, globalBatchSize, datasetSize)
  const all = [...log.tests]
  const nets = [...new Set(all.map(test => test.net))].sort((a, b) => a - b)
  const scored = nets.filter(number => all.some(test => test.net === number && metric in test.outputs))
  const net = wanted.net ?? scored[0]
  const tests = all.filter(test => test.net === net && test.iteration !== null && metric in test.outputs)
  const atTarget = tests.filter(test => test.outputs[metric]! >= target)
  const first = atTarget.find(isTrained)
  const untrained = atTarget.filter(test => !isTrained(test))
  const hit = globalBatchSize === null ? undefined : first
  return {
    source: 'caffe',
    file,
    benchmark: null,
    division: null,
    organization: null,
    platform: null,
    globalBatchSize,
    learningRate: solver?.numbers.base_lr ?? null,
    hyperparameters: hyperparametersOf(log),
    seeds: solver?.numbers.random_seed === undefined ? [] : [solver.numbers.random_seed],
    status: STATUS[log.sessions.at(-1)?.endMode ?? 'unfinished'],
    convergence:
      hit === undefined
        ? null
        : { value: epochsOf(hit.iteration)!, unit: 'epochs', quality: hit.outputs[metric]! },
    timeToTrainMinutes: hit === undefined ? null : hit.seconds / 60,
    evaluations: all.map(test => evaluationOf(test, epochsOf(test.iteration), nets.length > 1)),
    problems: [
      ...log.problems,
      ...(wanted.net === undefined ? severalNets(scored, metric) : []),
      ...untrained.map(test => untrainedTest(test, metric)),
      ...problemsOf(log, wanted, tests, epochsOf),
    ],
  }
}

/** Caffe tests before it updates: at iteration 0 the net has not been trained. */
const isTrained = ({ iteration }: Test): boolean => iteration !== 0

function severalNets([net, ...others]: readonly number[], metric: string): Problem[] {
  if (others.length === 0) return []
  const message = `test nets ${[net, ...others].join(', ')} have an output ${metric}; net ${net} counts`
  return [{ code: 'several-test-nets', line: null, message }]
}

function untrainedTest({ line, outputs }: Test, metric: string): Problem {
  const message = `the test at iteration 0 is before training: its ${metric} of ${outputs[metric]} reaches the target but does not count`
  return { code: 'untrained-test', line, message }
}

function evaluationOf({ line, net, outputs }: Test, position: number | null, hasNet: boolean): Evaluation {
  const quality = Object.entries(outputs).map(
    ([name, value]) => [name, Number.isFinite(value) ? value : null] as const,
  )
  return { line, position, unit: 'epochs', ...(hasNet ? { net } : {}), quality: Object.fromEntries(quality) }
}

/** The solver's optimization parameters, by field name. */
function hyperparametersOf({ solver }: CaffeLog): Record<string, LogValue> {
  if (solver === null) return {}
  const { lr_policy, type } = solver.texts
  // These only control the output, and the seed differs between runs of one setting.
  const { average_loss, display, random_seed, snapshot, test_interval, ...numbers } = solver.numbers
  const lists = Object.entries(solver.lists).filter(([, values]) => values.length > 0)
  return {
    ...numbers,
    ...Object.fromEntries(lists),
    ...(lr_policy === undefined ? {} : { lr_policy }),
    ...(type === undefined ? {} : { type }),
  }
}

function problemsOf(
  log: CaffeLog,
  { metric, net }: CaffeTarget,
  tests: readonly Test[],
  epochsOf: (iterations: number) => number | null,
): Problem[] {
  if (log.globalBatchSize === null)
    return [{ code: 'no-batch-size', line: null, message: `no global batch size: ${log.batchRule}` }]
  if (log.tests.length === 0) return [{ code: 'no-tests', line: null, message: 'the log has no test' }]
  if (tests.length === 0) {
    const all = [...log.tests]
    const names = new Set(all.flatMap(({ outputs }) => Object.keys(outputs)))
    const which = net === undefined ? 'no test' : `no test of net ${net}`
    const message = `${which} has an output ${metric}; the outputs are ${[...names].join(', ')}`
    return [{ code: 'unknown-metric', line: all[0]!.line, message }]
  }
  const interval = log.solver?.numbers.test_interval ?? largestGap(tests)
  const epochs = epochsOf(interval)!
  const message = `a test every ${interval} iterations: epochs to converge are exact to ${epochs.toPrecision(4)} epochs`
  return [{ code: 'test-interval', line: null, message }]
}

function largestGap(tests: readonly Test[]): number {
  return tests.slice(1).reduce((gap, test, i) => Math.max(gap, test.iteration! - tests[i]!.iteration!), 0)
}
