/**
 * Runs from Caffe logs.
 *
 * @module
 */
import type { CaffeLog, EndMode, Test } from '../logs/caffe/caffe-log.ts'
import { epochsAt } from '../logs/caffe/epochs-at.ts'
import { updatesAt } from '../logs/caffe/updates-at.ts'
import type { LogValue } from '../python/log-value.ts'
import { caffeProblems, isTrained } from './caffe-problems.ts'
import type { CaffeTarget } from './caffe-target.ts'
import type { Evaluation, Run, RunStatus } from './run.ts'

const STATUS: Readonly<Record<EndMode, RunStatus>> = {
  done: 'success',
  'stopped-early': 'aborted',
  failed: 'aborted',
  killed: 'aborted',
  unfinished: 'incomplete',
}

/**
 * Makes a run record of a log. The run converges at its first test at or above the target; a test at iteration 0 measures
 * a net before its training and does not count. The precision depends on the test interval, which the problem
 * `test-interval` reports. Of several test nets the chosen one counts, else the lowest with the metric. A run without a
 * test at the target did not converge, no matter how it ended. Tests of snapshots count at the iteration in the snapshot's
 * name; such a log has no training time.
 *
 * @param log - the log, with the user's batch size if the log has none
 * @returns values in epochs, times in minutes of training without the pauses between sessions; to the problems of the log
 * it adds those of {@link caffeProblems}
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
  const tests = all
    .filter(test => test.net === net && updatesAt(test) !== null && metric in test.outputs)
    .toSorted((a, b) => updatesAt(a)! - updatesAt(b)!)
  const first = tests.find(test => isTrained(test) && test.outputs[metric]! >= target)
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
        : { value: epochsOf(updatesAt(hit))!, unit: 'epochs', quality: hit.outputs[metric]! },
    timeToTrainMinutes: hit === undefined || hit.weights !== undefined ? null : hit.seconds / 60,
    evaluations: all.map(test => evaluationOf(test, epochsOf(updatesAt(test)), nets.length > 1)),
    problems: [...log.problems, ...caffeProblems(log, wanted, { all, scored, tests, hit })],
  }
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
