import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chain } from '../../src/caffe/chain.ts'
import { checkLearningRate } from '../../src/caffe/check-learning-rate.ts'
import { parsedLog } from '../../src/caffe/parse.ts'
import type { CaffeLog } from '../../src/logs/caffe/caffe-log.ts'
import { type CaffeLogOptions, readCaffeLog } from '../../src/logs/caffe/read-caffe-log.ts'
import { parseSolver } from '../../src/logs/caffe/solver/solver.ts'
import { openSource } from '../../src/logs/source.ts'
import { runFromCaffe } from '../../src/runs/from-caffe.ts'

// Oracles: the logs themselves, counted with grep, and the tables that their owners published beside them
// (ducha-aiki/caffenet-benchmark, BatchSize.md).
const folder = join(
  process.env.MLPERF_RCP_SHARED ?? join(import.meta.dirname, '../../../shared'),
  'caffe/logs',
)
const DATASET = 1_281_167

async function read(name: string, options: CaffeLogOptions = {}): Promise<CaffeLog> {
  return readCaffeLog(name, await openSource(join(folder, name)), options)
}

const codes = (log: CaffeLog) => log.problems.map(({ code }) => code)

describe.skipIf(!existsSync(folder))('real Caffe logs (skipped where ../shared is absent)', () => {
  it('bs512_lr0.02_resumed: two sessions, 161 tests, 8000 rates, 33 snapshots, 0.46966 at epoch 63.9417', async () => {
    const log = parsedLog(await read('bvlc_caffenet128_bs512_lr0.02_resumed.log'), {
      datasetSize: DATASET,
      train: false,
    })
    expect(log).toMatchObject({ flavour: 'bvlc', globalBatchSize: 512, learningRates: 8000, problems: [] })
    expect(
      log.sessions.map(({ fromIteration, toIteration, endMode }) => [fromIteration, toIteration, endMode]),
    ).toEqual([
      [0, 116210, 'stopped-early'],
      [116210, 160000, 'done'],
    ])
    expect([log.tests.length, log.snapshots.length]).toEqual([161, 33])
    expect(log.tests.last()).toMatchObject({
      iteration: 160000,
      outputs: { accuracy: 0.46966, loss: 2.37215 },
    })
    expect(log.tests.last()!.epoch).toBeCloseTo(63.9417, 4)
  })

  for (const [name, bs, lr, at040, at045, final] of [
    ['bvlc_caffenet128_bs1024_lr0.04.log', 1024, 0.04, 20.781, 40.763, 0.46572],
    ['bvlc_caffenet128_bs1024_lr0.01.log', 1024, 0.01, 26.376, null, 0.41944],
    ['bvlc_caffenet128_bs512_lr0.02_resumed.log', 512, 0.02, 20.381, 38.365, 0.46966],
    ['bvlc_caffenet128_bs512_lr0.01.log', 512, 0.01, 20.381, 40.763, 0.4551],
  ] as const)
    it(`${name}: reaches 0.40 at ${at040} epochs and 0.45 at ${at045 ?? 'none'}`, async () => {
      const log = await read(name)
      const run = (target: number) => runFromCaffe(log, { metric: 'accuracy', target, datasetSize: DATASET })
      expect(run(0.4)).toMatchObject({ globalBatchSize: bs, learningRate: lr, status: 'success' })
      expect(run(0.4).convergence!.value).toBeCloseTo(at040, 3)
      if (at045 === null) expect(run(0.45).convergence).toBeNull()
      else expect(run(0.45).convergence!.value).toBeCloseTo(at045, 3)
      expect(log.tests.last()!.outputs.accuracy).toBe(final)
    })

  it('states that tests at every 1000 iterations of 512 samples are 0.3996 epochs apart', async () => {
    const log = await read('bvlc_caffenet128_bs512_lr0.01.log')
    const { problems } = runFromCaffe(log, { metric: 'accuracy', target: 0.45, datasetSize: DATASET })
    expect(problems.at(-1)!.message).toContain('0.3996 epochs')
  })

  it('dere: six sessions, one of them failed, overlaps superseded, ends at 125420 of 160000', async () => {
    const log = await read('bvlc_dere_resnet45_6sessions.log')
    expect(
      log.sessions.map(({ fromIteration, toIteration, endMode }) => [fromIteration, toIteration, endMode]),
    ).toEqual([
      [0, 25120, 'unfinished'],
      [25000, null, 'failed'],
      [25000, 35120, 'unfinished'],
      [35000, 72400, 'unfinished'],
      [70000, 90020, 'unfinished'],
      [90000, 125420, 'unfinished'],
    ])
    // 6409 rate lines, of which a later session printed 137 iterations again (counted with a script of regular expressions).
    expect(log).toMatchObject({ globalBatchSize: 256, learningRates: 6272 })
    // 66 test heads, of which 70000, 72000 and 90000 stand twice.
    expect([...log.tests].map(({ iteration }) => iteration)).toEqual(
      Array.from({ length: 63 }, (_, i) => 2000 * i),
    )
    expect([...log.tests].find(({ iteration }) => iteration === 72000)!.line).toBe(44552)
    expect(log.problems.map(({ code, line }) => [code, line])).toEqual([
      ['run-failed', 17095],
      ['superseded', 17108],
      ['superseded', 25287],
      ['superseded', 37610],
      ['superseded', 47296],
      ['run-unfinished', 59318],
    ])
  })

  it('SqueezeNet: 64 x 2 GPUs x iter_size 4 = 512, and the sessions before iteration 217 are missing', async () => {
    const log = await read('bvlc_squeezenet224_2gpu_itersize4.log')
    expect(log).toMatchObject({ globalBatchSize: 512, learningRates: 4244 })
    expect(log.sessions).toHaveLength(1)
    expect(log.sessions[0]).toMatchObject({
      fromIteration: 217,
      toIteration: 170000,
      startMode: 'snapshot',
      endMode: 'done',
    })
    expect([log.tests.length, log.snapshots.length]).toEqual([34, 170])
    expect(codes(log)).toEqual(['earlier-session-missing'])
  })

  it('AlexNet of NVCaffe 0.16: 128 x 8 = 1024, 99.91 epochs, the stub of a test at 0 left out, year 2017', async () => {
    const log = parsedLog(await read('nvcaffe-0.16.0_alexnet_fp32_8gpu.log'), {
      datasetSize: DATASET,
      train: false,
    })
    expect(log).toMatchObject({ flavour: 'nvcaffe', globalBatchSize: 1024, learningRates: 1249 })
    expect(log.tests).toHaveLength(25)
    expect(log.tests.last()!.epoch).toBeCloseTo(99.91, 2)
    expect(log.tests.last()!.outputs).toEqual({
      'accuracy/top-1': 0.58625,
      'accuracy/top-5': 0.8125,
      loss: 1.82091,
    })
    expect(log.sessions).toHaveLength(1)
    expect(log.sessions[0]).toMatchObject({ endMode: 'done', start: '2017-04-04T16:54:47.249495' })
    expect(log.problems.map(({ code }) => code)).toEqual(['stub-test'])
  })

  it('tanh bs64: killed by SIGTERM, and the Unix time of the signal says that the year is 2016', async () => {
    const log = await read('bvlc_caffenet128_tanh_bs64_lr0.04_notconverged.log')
    expect(log.sessions[0]).toMatchObject({
      toIteration: 1200,
      endMode: 'killed',
      end: '2016-04-02T07:46:01.133929',
    })
    expect(log.tests.last()!.outputs.accuracy).toBe(0.0015)
  })

  it('LeNet of Caffe 1.0: cut after iteration 100', async () => {
    const log = await read('bvlc-1.0_lenet_cpu_truncated_train.log', { train: true })
    expect(log.sessions[0]).toMatchObject({ toIteration: 100, endMode: 'unfinished' })
    expect(log.train.map(({ loss, learningRate }) => [loss, learningRate])).toEqual([
      [2.40473, 0.01],
      [0.224371, 0.00992565],
    ])
    expect(codes(log)).toEqual(['run-unfinished'])
  })

  it('Intel issue 205: ranks 5, 7 and 9 are not in step, with clocks 8 hours apart', async () => {
    const log = await read('intel_caffe_issue205_excerpt.log')
    expect(log).toMatchObject({ flavour: 'intel', ranks: [5, 7, 9], globalBatchSize: null })
    expect(log.sessions[0]).toMatchObject({ fromIteration: 2110, toIteration: 2110 })
    expect(codes(log)).toContain('ranks-out-of-step')
    expect((await read('intel_caffe_issue205_excerpt.log', { rank: 9 })).sessions[0]).toMatchObject({
      toIteration: 1440,
    })
  })

  it('the test lines of the recipe, as the end of a chain', async () => {
    const test = await read('intel_caffe_resnet50_custom_lr_README_excerpt.log')
    expect(chain([], { datasetSize: DATASET, test }).final!.outputs).toEqual({
      loss: 0.942313,
      'loss3/top-1': 0.762781,
      'loss3/top-5': 0.931862,
    })
  })

  for (const [name, policy, compared] of [
    ['bvlc-1.0_lenet_cpu_truncated_train.log', 'inv', 2],
    ['bvlc_caffenet128_bs1024_lr0.01.log', 'step', 4000],
    ['bvlc_caffenet128_bs1024_lr0.04.log', 'step', 4000],
    ['bvlc_caffenet128_bs512_lr0.01.log', 'step', 8000],
    ['bvlc_caffenet128_bs512_lr0.02_resumed.log', 'step', 8000],
    ['bvlc_caffenet128_tanh_bs64_lr0.04_notconverged.log', 'step', 61],
    ['bvlc_dere_resnet45_6sessions.log', 'step', 6409],
    ['bvlc_squeezenet224_2gpu_itersize4.log', 'poly', 4244],
    ['nvcaffe-0.16.0_alexnet_fp32_8gpu.log', 'poly', 1249],
  ] as const)
    it(`check-lr finds 0 mismatches among the ${compared} rates of ${name}`, async () => {
      const result = await checkLearningRate(name, await openSource(join(folder, name)), null)
      expect(result).toMatchObject({ policy, compared, mismatches: 0, firstMismatch: null })
      expect(result.worstRelativeError).toBeLessThan(5e-6)
    })

  it('check-lr agrees with the two rates of Intel issue 205 when given its solver', async () => {
    const solver = parseSolver('base_lr: 6.4 lr_policy: "poly" power: 2 max_iter: 14000', 's')
    const name = 'intel_caffe_issue205_excerpt.log'
    const result = await checkLearningRate(name, await openSource(join(folder, name)), solver)
    expect(result).toMatchObject({ compared: 2, mismatches: 0 })
  })
})
