import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ParsedTest } from '../../src/caffe/parse.ts'
import type { Problem } from '../../src/errors.ts'
import { cli } from '../support/cli.ts'
import { shared } from '../support/shared.ts'

// Oracle of this file: logs of public reports, read by eye.
const reports = join(shared, 'reports')
const hasReports = existsSync(join(reports, 'caffe-untrained-test/train.log'))
const suffix = hasReports ? '' : ' (skipped: no reports at ../shared)'

async function json(...args: readonly string[]) {
  const { code, stdout } = await cli([...args, '--format', 'json'])
  return { code, ...JSON.parse(stdout) }
}

describe.skipIf(!hasReports)(`logs of reports${suffix}`, () => {
  it('do not converge with the test of an untrained net', async () => {
    const log = join(reports, 'caffe-untrained-test/train.log')
    const extract = (target: string) =>
      json('extract', log, '--metric', 'Accuracy', '--target', target, '--dataset-size', '50000')
    const missed = await extract('0.93')
    expect(missed.runs[0].convergence).toBeNull()
    expect(missed.runs[0].problems).toContainEqual(
      expect.objectContaining({ code: 'untrained-test', line: 61 }),
    )
    const reached = await extract('0.91')
    // The excerpt leaves out the tests between iterations 1000 and 64000; 64000 x 128 / 50000 epochs.
    expect(reached.runs[0].convergence).toEqual({ value: 163.84, unit: 'epochs', quality: 0.9285 })
  })

  it('name the tests of SSD that print no outputs', async () => {
    const withoutOutputs = async (name: string) => {
      const { code, logs } = await json('caffe', 'parse', join(reports, 'caffe-nv-iter0', name))
      const problems: Problem[] = logs[0].problems
      // The excerpt begins at iteration 54.
      const others = problems.filter(problem => problem.code !== 'earlier-session-missing')
      return [code, others.map(({ line, message }) => [line, message])]
    }
    const at = (iteration: number) => `the test at iteration ${iteration} printed no outputs`
    expect(await withoutOutputs('ssd-noeval.log')).toEqual([0, [[14, at(54)]]])
    expect(await withoutOutputs('ssd-noeval-all.log')).toEqual([
      0,
      [
        [14, at(54)],
        [20, at(108)],
      ],
    ])
  })

  it('have a second test net, which only --net lets count', async () => {
    const log = join(reports, 'caffe-two-nets/two-b.log')
    const sizes = ['--dataset-size', '1000', '--global-batch', '32']
    const extract = (...more: readonly string[]) =>
      json('extract', log, '--metric', 'accuracy', '--target', '0.48', ...sizes, '--evaluations', ...more)
    const lowest = (await extract()).runs[0]
    const missed = lowest.problems.find(({ code }: Problem) => code === 'target-not-reached')
    expect(missed.message).toContain('test net 1 reaches it')
    expect(lowest.convergence).toBeNull()
    expect(lowest.problems.map(({ code }: { code: string }) => code)).toContain('several-test-nets')
    expect(lowest.evaluations.map(({ net }: { net: number }) => net)).toEqual([0, 1, 0, 1])
    const second = (await extract('--net', '1')).runs[0]
    expect(second.convergence).toEqual({ value: 320, unit: 'epochs', quality: 0.55 })
  })

  it('name the largest distance of ranks', async () => {
    const { logs } = await json('caffe', 'parse', join(reports, 'caffe-intel-ranks/async.log'))
    const problem = logs[0].problems.find(({ code }: Problem) => code === 'ranks-out-of-step')
    // Lines 683 and 695; at the end it is 125 again.
    expect(problem.message).toContain('the largest distance is 125 (rank 7 at 320, rank 9 at 195)')
  })

  it('have the seconds that the stamps of the heads give', async () => {
    const { logs } = await json('caffe', 'parse', join(reports, 'caffe-iters/new.log'))
    const test = logs[0].tests.find(({ iteration }: { iteration: number }) => iteration === 200)
    // From 09:00:00.000001 to 09:01:21.000010.
    expect(test.seconds).toBe(81.000009)
  })

  it('are evaluations of snapshots, all of which count', async () => {
    const file = join(reports, 'caffe-evaluations-of-snapshots/test_result.log')
    const { code, logs } = await json('caffe', 'parse', file)
    expect(code).toBe(0)
    expect(
      logs[0].tests.map(({ iteration, outputs, weights }: ParsedTest) => [
        iteration,
        outputs.detection_eval,
        weights?.iteration,
      ]),
    ).toEqual([
      [0, 0.744516, 2000],
      [0, 0.719933, 4000],
      [0, 0.759042, 6000],
    ])
    expect(logs[0].problems.map(({ code }: Problem) => code)).not.toContain('restarted')
    // The training net has batch_size 32, and the weights of iteration 6000 reach 0.75: 6000 x 32 / 650 epochs.
    const run = (target: string) =>
      json('extract', file, '--metric', 'detection_eval', '--target', target, '--dataset-size', '650')
    const [reached] = (await run('0.75')).runs
    expect(reached.convergence).toEqual({ value: (6000 * 32) / 650, unit: 'epochs', quality: 0.759042 })
    expect(reached.timeToTrainMinutes).toBeNull()
    expect(reached.problems.map(({ code }: Problem) => code)).toContain('evaluated-snapshots')
    const [missed] = (await run('0.76')).runs
    expect(missed.problems.find(({ code }: Problem) => code === 'target-not-reached').message).toContain(
      'the best detection_eval is 0.759042 at iteration 6000',
    )
  })

  it('have epochs as a person writes them', async () => {
    const file = join(reports, 'caffe-epochs-rounding/train.log')
    const options = [
      '--source',
      'caffe',
      '--metric',
      'Accuracy',
      '--target',
      '0.91',
      '--dataset-size',
      '50000',
    ]
    const { stdout } = await cli(['extract', file, ...options, '--format', 'csv'])
    expect(stdout).toContain(',110.08,')
  })

  it('are of Intel Caffe on one node, with its batch size', async () => {
    const { logs } = await json('caffe', 'parse', join(reports, 'caffe-intel-net/caffe.log'))
    expect(logs[0]).toMatchObject({ flavour: 'intel', globalBatchSize: 32 })
  })

  it('leave out the test of NVCaffe at iteration 0, and pair the outputs of SSD with their test', async () => {
    const of = async (name: string) =>
      (await json('caffe', 'parse', join(reports, 'caffe-nv-iter0', name))).logs[0]
    const nv = await of('nv.log')
    expect(nv.problems).toEqual([expect.objectContaining({ code: 'stub-test', line: 20 })])
    const columns = ['accuracy/top1', 'accuracy/top5', 'loss']
    expect(nv.tests.map(({ outputs }: ParsedTest) => columns.map(name => outputs[name]))).toEqual([
      [0.3, 0.55, 3.3],
      [0.6, 0.83, 1.8],
    ])
    const ssd = await of('ssd-test.log')
    expect(ssd.tests).toMatchObject([
      { iteration: null, outputs: { detection_eval: 0.2, 'detection_eval[1]': 4.1 } },
    ])
  })

  it('keep the tests of both nets', async () => {
    const { logs } = await json('caffe', 'parse', join(reports, 'caffe-two-nets/two.log'))
    const tests = logs[0].tests.map(({ iteration, net, outputs }: ParsedTest) => [
      iteration,
      net,
      outputs.accuracy,
    ])
    expect(tests).toEqual([
      [5000, 0, 0.0787267],
      [5000, 1, 0.0755807],
      [10000, 0, 0.5],
      [10000, 1, 0.45],
    ])
  })

  it('compare the learning rates of ranks, not their scores', async () => {
    const of = (name: string) => join(reports, 'caffe-intel-ranks', name)
    expect((await cli(['caffe', 'check-lr', of('ranks.log')])).stdout).toContain(
      'poly: 84 learning rates compared, 0 mismatches',
    )
    // In ranks-b.log two ranks print other scores at one iteration; those of the rank that counts are kept.
    const [ranks, others] = await Promise.all(
      ['ranks.log', 'ranks-b.log'].map(async name => (await json('caffe', 'parse', of(name))).logs[0]),
    )
    expect(others.tests).toEqual(ranks.tests)
    expect(others.problems.map(({ code }: Problem) => code)).not.toContain('ranks-disagree')
    expect((await cli(['explain', 'ranks-disagree'])).stdout).toContain('Losses and scores are not compared')
    const { logs } = await json('caffe', 'parse', of('ranks-lr.log'))
    expect(logs[0].problems.map(({ code }: Problem) => code)).toContain('ranks-disagree')
  })

  it('have the rates of a head with iter/s, and each test once', async () => {
    const log = join(reports, 'caffe-iters/new.log')
    const { logs } = await json('caffe', 'parse', log)
    expect(logs[0].tests.map(({ iteration }: ParsedTest) => iteration)).toEqual([0, 200, 400])
    const { logs: displayed } = await json('caffe', 'parse', log, '--train')
    const rates = displayed[0].train.map(({ learningRate }: { learningRate: number | null }) => learningRate)
    expect(rates.slice(0, 4)).toEqual([1e-4, 1e-4, 1e-5, 1e-6])
    expect((await cli(['caffe', 'check-lr', log])).stdout).toContain(
      '4 learning rates compared, 0 mismatches',
    )
  })
})
