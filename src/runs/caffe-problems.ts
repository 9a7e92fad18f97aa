/**
 * What is wrong with a run of a Caffe log, seen from its metric and target.
 *
 * @module
 */
import type { Problem } from '../errors.ts'
import type { CaffeLog, Test } from '../logs/caffe/caffe-log.ts'
import { epochsAt } from '../logs/caffe/epochs-at.ts'
import { updatesAt } from '../logs/caffe/updates-at.ts'
import { plural } from '../text/plural.ts'
import type { CaffeTarget } from './caffe-target.ts'

/** The tests of a log, as a run sees them. */
export interface RunTests {
  readonly all: readonly Test[]
  /** Numbers of the nets with the metric. */
  readonly scored: readonly number[]
  /** Tests of the net that counts, with the metric and a known iteration. */
  readonly tests: readonly Test[]
  /** The test that made the run converge. */
  readonly hit: Test | undefined
}

/**
 * Whether a net had been trained when it was tested: Caffe tests before it updates.
 *
 * @example
 * isTrained({ iteration: 0 }) // => false
 */
export const isTrained = (test: Pick<Test, 'iteration' | 'weights'>): boolean => updatesAt(test) !== 0

/**
 * @returns `several-test-nets`, `untrained-test`, `evaluated-snapshots`, and one of `no-batch-size`, `no-tests`,
 * `unknown-metric` and `test-interval`, with `target-not-reached` if the log could say when the run converged
 */
export function caffeProblems(log: CaffeLog, wanted: CaffeTarget, run: RunTests): Problem[] {
  const { all, scored, tests } = run
  const untrained = tests.filter(test => !isTrained(test) && test.outputs[wanted.metric]! >= wanted.target)
  return [
    ...(wanted.net === undefined ? severalNets(scored, wanted.metric) : []),
    ...untrained.map(test => untrainedTest(test, wanted.metric)),
    ...evaluatedSnapshots(all),
    ...(unusable(log, wanted, run) ?? precision(log, wanted, run)),
  ]
}

function severalNets([net, ...others]: readonly number[], metric: string): Problem[] {
  if (others.length === 0) return []
  const message = `test nets ${[net, ...others].join(', ')} have an output ${metric}; net ${net} counts`
  return [{ code: 'several-test-nets', line: null, message }]
}

function untrainedTest({ line, outputs }: Test, metric: string): Problem {
  const message = `the test at iteration 0 is before training: its ${metric} of ${outputs[metric]} reaches the target but does not count`
  return { code: 'untrained-test', line, message }
}

function evaluatedSnapshots(all: readonly Test[]): Problem[] {
  const evaluated = all.filter(({ weights }) => weights !== undefined)
  if (evaluated.length === 0) return []
  const unnamed = evaluated.filter(test => updatesAt(test) === null)
  const message = [
    `${plural(evaluated.length, 'test')} of weights that another training made: they count at the iteration in the name of the weights, and have no training time`,
    ...(unnamed.length === 0 ? [] : [`${unnamed.length} of them do not count: the name has no iteration`]),
  ].join('; ')
  return [{ code: 'evaluated-snapshots', line: evaluated[0]!.line, message }]
}

/** Why the log cannot say when the run converged; null if it can. */
function unusable(
  log: CaffeLog,
  { metric, net }: CaffeTarget,
  { all, scored, tests }: RunTests,
): Problem[] | null {
  if (log.globalBatchSize === null)
    return [{ code: 'no-batch-size', line: null, message: `no global batch size: ${log.batchRule}` }]
  if (all.length === 0) return [{ code: 'no-tests', line: null, message: 'the log has no test' }]
  if (tests.length > 0) return null
  const which = net === undefined ? 'no test' : `no test of net ${net}`
  if (scored.length > 0 && (net === undefined || scored.includes(net)))
    return [{ code: 'no-tests', line: all[0]!.line, message: `${which} says the iteration of its weights` }]
  const names = new Set(all.flatMap(({ outputs }) => Object.keys(outputs)))
  const message = `${which} has an output ${metric}; the outputs are ${[...names].join(', ')}`
  return [{ code: 'unknown-metric', line: all[0]!.line, message }]
}

function precision(log: CaffeLog, wanted: CaffeTarget, { all, tests, hit }: RunTests): Problem[] {
  const epochsOf = (iterations: number) => epochsAt(iterations, log.globalBatchSize, wanted.datasetSize)!
  const interval = testInterval(log, tests)
  const message = `a test every ${interval} iterations: epochs to converge are exact to ${epochsOf(interval).toPrecision(4)} epochs`
  return [
    { code: 'test-interval', line: null, message },
    ...(hit === undefined ? [notReached(wanted, all, tests, epochsOf)] : []),
  ]
}

function testInterval({ solver }: CaffeLog, tests: readonly Test[]): number {
  const printed = tests.some(({ weights }) => weights !== undefined)
    ? undefined
    : solver?.numbers.test_interval
  return printed ?? largestGap(tests)
}

function largestGap(tests: readonly Test[]): number {
  return tests.slice(1).reduce((gap, test, i) => Math.max(gap, updatesAt(test)! - updatesAt(tests[i]!)!), 0)
}

/** The best test, and the nets that do reach the target. */
function notReached(
  { metric, target }: CaffeTarget,
  all: readonly Test[],
  tests: readonly Test[],
  epochsOf: (iterations: number) => number,
): Problem {
  const finite = tests.filter(test => isTrained(test) && Number.isFinite(test.outputs[metric]))
  const best = finite.reduce<Test | undefined>(
    (best, test) => (best === undefined || test.outputs[metric]! > best.outputs[metric]! ? test : best),
    undefined,
  )
  const others = new Set(
    all.filter(test => isTrained(test) && test.outputs[metric]! >= target).map(({ net }) => net),
  )
  const elsewhere = others.size === 0 ? '' : `; test net ${[...others].join(', ')} reaches it`
  if (best === undefined) {
    const message = `no test after iteration 0 has a finite ${metric}${elsewhere}`
    return { code: 'target-not-reached', line: null, message }
  }
  const updates = updatesAt(best)!
  const message = `the best ${metric} is ${best.outputs[metric]} at iteration ${updates} (${epochsOf(updates)} epochs), below the target ${target}${elsewhere}`
  return { code: 'target-not-reached', line: best.line, message }
}
