import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LazyList } from '../../src/logs/caffe/lazy-list.ts'
import { readCaffeLog } from '../../src/logs/caffe/read-caffe-log.ts'
import { openSource } from '../../src/logs/source.ts'
import { runFromCaffe } from '../../src/runs/from-caffe.ts'

// Oracle: what fixtures/make-caffe.ts wrote: accuracy 0.1 + t / 1000 at every 100 iterations, 128 samples each.
const fixtures = join(import.meta.dirname, '../../fixtures/caffe')
const read = async (name: string) => readCaffeLog(name, await openSource(join(fixtures, name)), {})
const resumed = await read('bvlc-rc3-resumed.log')

const runOf = async (name: string, target: number) =>
  runFromCaffe(await read(name), { metric: 'accuracy', target, datasetSize: 1000 })

describe('runFromCaffe', () => {
  it('converges at the first test at or above the target', () => {
    const at = (target: number) =>
      runFromCaffe(resumed, { metric: 'accuracy', target, datasetSize: 1280 }).convergence
    expect(at(0.3)).toEqual({ value: 20, unit: 'epochs', quality: 0.3 })
    expect(at(0.3001)).toEqual({ value: 30, unit: 'epochs', quality: 0.4 })
  })

  it('does not count a test at iteration 0, and warns if it reaches the target', () => {
    const run = runFromCaffe(resumed, { metric: 'accuracy', target: 0.1, datasetSize: 1280 })
    expect(run.convergence).toEqual({ value: 10, unit: 'epochs', quality: 0.2 })
    expect(run.problems.find(({ code }) => code === 'untrained-test')).toEqual({
      code: 'untrained-test',
      line: [...resumed.tests][0]!.line,
      message:
        'the test at iteration 0 is before training: its accuracy of 0.1 reaches the target but does not count',
    })
    const higher = runFromCaffe(resumed, { metric: 'accuracy', target: 0.11, datasetSize: 1280 })
    expect(higher.problems.map(({ code }) => code)).not.toContain('untrained-test')
  })

  it('counts the test of the resumed session, not the one it replaced', () => {
    const run = runFromCaffe(resumed, { metric: 'accuracy', target: 0.505, datasetSize: 1280 })
    expect(run.convergence).toEqual({ value: 40, unit: 'epochs', quality: 0.51 })
    expect(run.timeToTrainMinutes).toBeCloseTo((41 + 28 + 5) / 60, 1)
  })

  it('starts to count after the first update of a fine-tuning', async () => {
    const run = (target: number) => runOf('bvlc-untrained-test.log', target)
    expect((await run(0.6)).convergence).toEqual({ value: (200 * 64) / 1000, unit: 'epochs', quality: 0.6 })
    const missed = await run(0.7)
    expect(missed.convergence).toBeNull()
    expect(missed.problems.map(({ code }) => code)).toEqual([
      'untrained-test',
      'test-interval',
      'target-not-reached',
    ])
  })

  it('counts evaluated snapshots at the iteration of their weights, without a time', async () => {
    const run = await runOf('bvlc-evaluations.log', 0.6)
    expect(run.convergence).toEqual({ value: (4000 * 64) / 1000, unit: 'epochs', quality: 0.7 })
    expect(run.timeToTrainMinutes).toBeNull()
    expect(run.problems.map(({ code }) => code)).toEqual(['evaluated-snapshots', 'test-interval'])
  })

  it('states how far apart the tests are', () => {
    const { problems } = runFromCaffe(resumed, { metric: 'accuracy', target: 0.3, datasetSize: 1280 })
    expect(problems.at(-1)).toEqual({
      code: 'test-interval',
      line: null,
      message: 'a test every 100 iterations: epochs to converge are exact to 10.00 epochs',
    })
  })

  it('has the epochs that a person would write: 100 x 128 / 50000 and so on', () => {
    const { evaluations } = runFromCaffe(resumed, { metric: 'accuracy', target: 0.3, datasetSize: 50000 })
    expect(evaluations!.map(({ position }) => position)).toEqual([0, 0.256, 0.512, 0.768, 1.024, 1.28, 1.536])
  })

  it('keeps a run that does not reach the target, with its status', async () => {
    const run = runFromCaffe(resumed, { metric: 'accuracy', target: 0.9, datasetSize: 1280 })
    expect([run.convergence, run.timeToTrainMinutes, run.status]).toEqual([null, null, 'success'])
    const killed = runFromCaffe(await read('bvlc-failures.log'), {
      metric: 'accuracy',
      target: 0.9,
      datasetSize: 1280,
    })
    expect(killed.status).toBe('aborted')
    const cut = runFromCaffe(await read('bvlc-reordered.log'), {
      metric: 'accuracy',
      target: 0.9,
      datasetSize: 1280,
    })
    expect(cut.status).toBe('incomplete')
  })

  it('takes batch size, rate, seed and hyperparameters from the solver', () => {
    const run = runFromCaffe(resumed, { metric: 'accuracy', target: 0.3, datasetSize: 1280 })
    expect(run).toMatchObject({ source: 'caffe', globalBatchSize: 128, learningRate: 0.02, seeds: [7] })
    expect(run.hyperparameters).toMatchObject({ lr_policy: 'step', gamma: 0.1, stepsize: 400, max_iter: 600 })
    expect(run.hyperparameters).not.toHaveProperty('random_seed')
    expect(run.evaluations).toHaveLength(7)
    expect(run.evaluations![1]).toMatchObject({ position: 10, unit: 'epochs', quality: { accuracy: 0.2 } })
  })

  it('judges the first test net that has the metric, and makes null of values that are not finite', async () => {
    const nets = runFromCaffe(await read('bvlc-two-test-nets.log'), {
      metric: 'accuracy',
      target: 0.2,
      datasetSize: 64,
    })
    expect(nets.convergence).toEqual({ value: 100, unit: 'epochs', quality: 0.2 })
    const failed = runFromCaffe(await read('bvlc-failures.log'), {
      metric: 'loss',
      target: 99,
      datasetSize: 64,
    })
    expect(failed.evaluations!.at(-1)!.quality.loss).toBeNull()
    expect(failed.convergence).toBeNull()
  })

  it('warns if several nets have the metric, and takes the chosen one', () => {
    const tests = new LazyList(2, function* () {
      for (const net of [0, 1])
        yield { ...resumed.tests.last()!, iteration: 100, net, outputs: { accuracy: 0.2 + net / 2 } }
    })
    const both = (net?: number) =>
      runFromCaffe({ ...resumed, tests }, { metric: 'accuracy', target: 0.5, net, datasetSize: 1280 })
    expect(both().convergence).toBeNull()
    expect(both().problems).toContainEqual({
      code: 'several-test-nets',
      line: null,
      message: 'test nets 0, 1 have an output accuracy; net 0 counts',
    })
    expect(both().evaluations!.map(({ net }) => net)).toEqual([0, 1])
    expect(both(1).convergence).toEqual({ value: 10, unit: 'epochs', quality: 0.7 })
    expect(both(1).problems.map(({ code }) => code)).not.toContain('several-test-nets')
    expect(both(2).problems.at(-1)).toMatchObject({
      code: 'unknown-metric',
      message: 'no test of net 2 has an output accuracy; the outputs are accuracy',
    })
  })

  it('says what is missing', async () => {
    const codes = (metric: string, log = resumed) =>
      runFromCaffe(log, { metric, target: 0, datasetSize: 64 }).problems.map(({ code }) => code)
    expect(codes('top-1')).toContain('unknown-metric')
    expect(codes('accuracy', { ...resumed, globalBatchSize: null })).toContain('no-batch-size')
    expect(codes('accuracy', await read('nvcaffe-0.17.log'))).toContain('no-tests')
  })
})
