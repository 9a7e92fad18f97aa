import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaffeLog } from '../../../src/logs/caffe/caffe-log.ts'
import { type CaffeLogOptions, readCaffeLog } from '../../../src/logs/caffe/read-caffe-log.ts'
import { openSource } from '../../../src/logs/source.ts'

// Oracle of this file: what fixtures/make-caffe.ts wrote, which has its numbers from its arguments.
const fixtures = join(import.meta.dirname, '../../../fixtures')

async function read(name: string, options: CaffeLogOptions = {}): Promise<CaffeLog> {
  const file = join(fixtures, name)
  return readCaffeLog(file, await openSource(file), options)
}

async function readText(text: string, options: CaffeLogOptions = {}, file = 'caffe.log'): Promise<CaffeLog> {
  let rest = Buffer.from(text)
  const reader = {
    size: rest.length,
    close() {},
    read(into: Uint8Array): number {
      const count = Math.min(into.length, rest.length)
      into.set(rest.subarray(0, count))
      rest = rest.subarray(count)
      return count
    },
  }
  return readCaffeLog(file, reader, options)
}

const codes = (log: CaffeLog) => log.problems.map(({ code }) => code)
const line = (message: string, thread = 7, source = 'solver.cpp') =>
  `I0421 13:03:25.847647 ${thread} ${source}:1] ${message}\n`

describe('readCaffeLog, sessions', () => {
  it('follows a run that was stopped, resumed, killed and resumed across New Year', async () => {
    const log = await read('caffe/bvlc-rc3-resumed.log', { year: 2016 })
    expect(
      log.sessions.map(({ startMode, fromIteration, toIteration, endMode }) => [
        startMode,
        fromIteration,
        toIteration,
        endMode,
      ]),
    ).toEqual([
      ['scratch', 0, 250, 'stopped-early'],
      ['snapshot', 250, 440, 'unfinished'],
      ['snapshot', 400, 600, 'done'],
    ])
    expect(log.sessions[0]!.start).toMatch(/^2016-12-31T23:58:00/)
    expect(log.sessions[1]!.start).toMatch(/^2017-01-01T00:58/)
    expect(log.sessions.every(({ seconds }) => seconds > 20 && seconds < 60)).toBe(true)
  })

  it('drops the test at 400 that the last session did again and counts training time without the pauses', async () => {
    const log = await read('caffe/bvlc-rc3-resumed.log')
    expect([...log.tests].map(({ iteration, outputs }) => [iteration, outputs.accuracy])).toEqual([
      [0, 0.1],
      [100, 0.2],
      [200, 0.3],
      [300, 0.4],
      [400, 0.51],
      [500, 0.6],
      [600, 0.7],
    ])
    expect(log.problems).toEqual([
      {
        code: 'superseded',
        line: log.sessions[2]!.line,
        message:
          'the session resumes at iteration 400: 1 earlier tests and 3 displays of the loss do not count',
      },
    ])
    expect(log.tests.last()!.seconds).toBeLessThan(120)
    // 33 rate lines, of which the last session printed those of 400, 420 and 440 again.
    expect(log).toMatchObject({ flavour: 'bvlc', globalBatchSize: 128, learningRates: 30 })
    expect(log.snapshots.map(({ iteration }) => iteration)).toEqual([250, 400, 600])
  })

  it('keeps each display once when asked for them, with loss, rate, outputs and line', async () => {
    const { train } = await read('caffe/bvlc-rc3-resumed.log', { train: true })
    const iterations = train.map(({ iteration }) => iteration)
    expect(iterations).toEqual([...new Set(iterations)].sort((a, b) => a - b))
    expect(iterations.at(-1)).toBe(600)
    expect(train[1]).toMatchObject({ iteration: 20, learningRate: 0.02, outputs: { loss: train[1]!.loss } })
    expect(train.every(row => row.line > 0)).toBe(true)
  })

  it('puts the sessions of a file that goes back in time in order, by the threads of their lines', async () => {
    const log = await read('caffe/bvlc-reordered.log')
    expect(log.sessions.map(({ fromIteration, toIteration }) => [fromIteration, toIteration])).toEqual([
      [0, 240],
      [200, 380],
    ])
    expect([...log.tests].map(({ iteration, outputs }) => [iteration, outputs.accuracy])).toEqual([
      [0, 0.1],
      [100, 0.2],
      [200, 0.301],
      [300, 0.4],
    ])
    expect(codes(log)).toEqual(['superseded', 'time-backwards', 'run-unfinished'])
  })

  it('takes a failed resume and a killed run as sessions of their own and flags values that are not finite', async () => {
    const log = await read('caffe/bvlc-failures.log')
    expect(log.sessions.map(({ endMode, toIteration }) => [endMode, toIteration])).toEqual([
      ['failed', null],
      ['killed', 100],
    ])
    expect(codes(log)).toEqual(['run-failed', 'not-finite', 'run-killed'])
    expect(log.problems[0]!.message).toContain('File not found: snapshots/net_iter_100.snapshot')
    expect(log.problems[1]!.message).toBe('the value at iteration 40 is nan')
    expect(log.tests.last()!.outputs.loss).toBeNaN()
    expect(log.sessions[0]!.start).toMatch(/^2016-04-02T04:40/)
  })

  it('lets a training that starts afresh replace all before it', async () => {
    const begin = line('Using GPUs 0') + line('Initializing solver from parameters: ')
    const test = (n: number) =>
      `${line(`Iteration ${n}, Testing net (#0)`)}${line(`    Test net output #0: a = ${n}`)}`
    const log = await readText(
      begin +
        test(0) +
        line('Iteration 0, loss = 1') +
        test(50) +
        begin +
        line('Iteration 0, loss = 1') +
        test(20),
    )
    expect([...log.tests].map(({ iteration }) => iteration)).toEqual([20])
    expect(codes(log)).toEqual(['restarted', 'run-unfinished'])
  })

  it('says that what was before a resume is missing', async () => {
    const resume =
      line('Using GPUs 0') + line('Resuming from x_iter_217.solverstate') + line('Iteration 240, loss = 1')
    const log = await readText(resume + line('Optimization Done.'))
    expect(log.sessions[0]).toMatchObject({ fromIteration: 217, toIteration: 240, startMode: 'snapshot' })
    expect(codes(log)).toEqual(['earlier-session-missing'])
  })
})

describe('readCaffeLog, logs that are cut', () => {
  const head = `${line('Initializing solver from parameters: ')}base_lr: 1\nmax_iter: 10\n`

  it('says so where the log ends before the first iteration', async () => {
    const { problems } = await readText(head + line('Solving net'))
    expect(problems).toEqual([
      {
        code: 'run-unfinished',
        line: 4,
        message: 'the log ends before the first iteration of its last session without saying why',
      },
    ])
  })

  it.each([
    ['Top shape: 96 3 227 227 (14839104)', 96],
    ['Top shape: (48)', 48],
    ['output data size: 512,3,128,128', 512],
  ])(
    'takes the batch size from the first shape of a training net without batch_size: %s',
    async (shape, size) => {
      const net = (phase: string) =>
        `${line('Initializing net from parameters: ')}state {\n  phase: ${phase}\n}\nlayer {\n  type: "Python"\n}\n`
      const text = [
        net('TEST') + line('Top shape: 7 3 227 227 (1)'),
        net('TRAIN') + line(shape) + line('Top shape: 5 1000 (5000)'),
        line('Iteration 0, loss = 1'),
      ]
      const log = await readText(text.join(''))
      expect(log.globalBatchSize).toBe(size)
      expect(log.batchRule).toContain('its first shape counts')
    },
  )

  it('says nothing of the kind of the results of caffe test, which has no iterations', async () => {
    const log = await readText(line('accuracy = 0.5', 7, 'caffe.cpp'))
    expect([log.tests.length, codes(log)]).toEqual([1, []])
  })
})

describe('readCaffeLog, sessions that only test', () => {
  it('keeps all their tests, with the weights', async () => {
    const log = await read('caffe/bvlc-evaluations.log')
    expect([...log.tests].map(({ outputs, weights }) => [weights?.iteration, outputs.accuracy])).toEqual([
      [2000, 0.5],
      [4000, 0.7],
      [6000, 0.65],
    ])
    expect(codes(log)).toEqual([])
  })

  it('are neither replaced by a training nor replace one', async () => {
    const evaluation = (from: string) =>
      `${line('Initializing solver from parameters: ')}max_iter: 0\n${line(`Finetuning from ${from}`)}${line('Iteration 0, Testing net (#0)')}${line('    Test net output #0: accuracy = 0.5')}${line('Optimization Done.')}`
    const training = `${line('Initializing solver from parameters: ')}max_iter: 100\n${line('Iteration 0, loss = 2')}${line('Iteration 100, Testing net (#0)')}${line('    Test net output #0: accuracy = 0.8')}${line('Optimization Done.')}`
    const parts = [evaluation('a_iter_7.caffemodel'), training, evaluation('weights.caffemodel')]
    const log = await readText(parts.join(''))
    expect([...log.tests].map(({ iteration, weights }) => [iteration, weights?.iteration])).toEqual([
      [0, 7],
      [100, undefined],
      [0, null],
    ])
    expect(codes(log)).toEqual([])
  })
})

describe('readCaffeLog, eras and forks', () => {
  it('reads BVLC 1.0 and does not count a line that is cut', async () => {
    const log = await read('caffe/bvlc-1.0-multistep-cut.log')
    expect(log.sessions[0]).toMatchObject({ toIteration: 400, endMode: 'unfinished' })
    expect(log.learningRates).toBe(4)
    expect(codes(log)).toEqual(['cut-line', 'run-unfinished'])
  })

  it('reads NVCaffe 0.16, where a worker thread trains and the test at 0 is a stub', async () => {
    const log = await read('caffe/nvcaffe-0.16.log')
    expect(log).toMatchObject({ flavour: 'nvcaffe', globalBatchSize: 128 })
    expect(log.sessions).toHaveLength(1)
    expect(log.sessions[0]).toMatchObject({
      endMode: 'done',
      start: expect.stringMatching(/^2017-04-04T16:54:47/),
    })
    expect([...log.tests].map(({ iteration }) => iteration)).toEqual([100, 200, 300])
    expect(codes(log)).toEqual(['stub-test'])
  })

  it('reads NVCaffe 0.17 with devices and epochs within the lines and years in the heads', async () => {
    const log = await read('caffe/nvcaffe-0.17.log', { train: true })
    expect(log.train).toHaveLength(8)
    expect(log.train[2]).toMatchObject({ iteration: 100, learningRate: 0.175 })
    expect(log.sessions[0]!.start).toMatch(/^2018-10-01/)
    expect(log.problems).toEqual([])
  })

  it('reads Intel Caffe on one node: an engine in the solver, and an empty message before the net', async () => {
    const net = 'name: "n"\nstate {\n  phase: TRAIN\n}\nlayer {\n  data_param {\n    batch_size: 32\n  }\n}\n'
    const head = `${line('Initializing solver from parameters: ')}base_lr: 0.01\nengine: "MKL2017"\n`
    const start = `${head}${line('Initializing net from parameters: ', 7, 'net.cpp')}${line('', 7, 'net.cpp')}${net}`
    for (const options of [{}, { train: true }]) {
      const log = await readText(start + line('Iteration 0, loss = 1') + line('Optimization Done.'), options)
      expect(log).toMatchObject({ flavour: 'intel', globalBatchSize: 32, problems: [] })
    }
  })

  it('takes the root of several ranks, or the one asked for, and warns of ranks that are apart', async () => {
    const log = await read('caffe/intel-plateau-ranks.log')
    expect(log).toMatchObject({ flavour: 'intel', ranks: [0, 1], globalBatchSize: 16, learningRates: 20 })
    expect(log.sessions[0]!.end).toMatch(/^--02-29T00:00/)
    expect(codes(log)).toEqual(['ranks-out-of-step'])
    const other = await read('caffe/intel-plateau-ranks.log', { rank: 1 })
    expect(other.learningRates).toBe(1)
  })

  it('keeps several test nets and outputs of several values apart', async () => {
    const { tests, problems } = await read('caffe/bvlc-two-test-nets.log')
    expect([...tests].map(({ iteration, net, outputs }) => [iteration, net, outputs])).toEqual([
      [0, 0, { accuracy: 0.1 }],
      [0, 1, { accuracy: 0.9 }],
      [100, 0, { accuracy: 0.2, class: 0.3, 'class[1]': 0.4, detection_eval: 0.5 }],
      [100, 1, { accuracy: 0.8 }],
    ])
    expect(problems).toEqual([])
  })

  it('reads the result of "caffe test"', async () => {
    const { tests } = await read('resnet50-72-epochs/test.log')
    expect(tests).toHaveLength(1)
    expect([...tests][0]).toMatchObject({
      iteration: null,
      outputs: { loss: 0.942313, 'loss3/top-1': 0.762781, 'loss3/top-5': 0.931862 },
    })
  })

  it('warns where ranks print different rates or are missing and takes the lowest without a root', async () => {
    const log = await readText(
      `[1] ${line('Iteration 20, lr = 0.1')}[3] ${line('Iteration 20, lr = 0.2')}[1] ${line('Optimization Done.')}`,
    )
    expect(codes(log)).toEqual(['no-root-rank', 'missing-ranks', 'earlier-session-missing', 'ranks-disagree'])
  })

  it('does not take noise between the ranks for another rate', async () => {
    const rate = line('Iteration 0, lr = 0.1')
    const log = await readText(
      `[0] ${rate}[1] ${rate}[1] ${line('Data layer prefetch queue empty')}[0] ${line('Optimization Done.')}`,
    )
    expect(log.problems).toEqual([])
  })

  it('ends all ranks at the message of the launcher', async () => {
    const log = await readText(
      `[0] ${line('Iteration 0, loss = 1')}=   BAD TERMINATION OF ONE OF YOUR APPLICATION PROCESSES\n`,
    )
    expect(log.sessions[0]!.endMode).toBe('failed')
  })

  it('takes the year from the first line that glog gives its files, or from their names', async () => {
    const text = line('Iteration 0, loss = 1')
    const head = 'Log file created at: 2016/04/21 13:03:25\n'
    const name = 'caffe.host.user.log.INFO.20150421-130325.21831'
    expect((await readText(head + text)).sessions[0]!.start).toMatch(/^2016-04-21/)
    expect((await readText(text, {}, name)).sessions[0]!.start).toMatch(/^2015-04-21/)
    expect((await readText(text)).sessions[0]!.start).toMatch(/^--04-21/)
  })
})

describe('readCaffeLog, logs without heads', () => {
  it('reads all but the times', async () => {
    const text = readFileSync(join(fixtures, 'caffe/bvlc-rc3-resumed.log'), 'utf8')
    const [whole, bare] = [await readText(text), await readText(text.replaceAll(/^[IWEF]\d.*?\] /gm, ''))]
    const untimed = ({ tests, ...rest }: CaffeLog) => ({
      ...rest,
      tests: tests.map(test => ({ ...test, seconds: 0 })),
      sessions: rest.sessions.map(session => ({ ...session, start: null, end: null, seconds: 0 })),
    })
    expect(untimed(bare)).toEqual(untimed(whole))
    expect(bare.sessions[0]!.start).toBeNull()
  })
})

describe('readCaffeLog, what is no training', () => {
  it('says what it is instead', async () => {
    expect(codes(await readText(''))).toEqual(['empty-log'])
    expect(codes(await readText(':::MLLOG {"key": "run_start"}\n'))).toEqual(['not-caffe'])
    expect(codes(await readText('\u0000\u0001\u0002'))).toContain('not-caffe')
    expect(codes(await readText(line('Memory required for data: 8086804', 1, 'net.cpp')))).toEqual([
      'no-training',
    ])
  })

  it('names the test that is cut off before its outputs', async () => {
    const log = await readText(line('Iteration 0, loss = 1') + line('Iteration 100, Testing net (#0)'))
    expect(log.problems[0]).toMatchObject({ code: 'test-without-outputs', line: 2 })
  })

  it('names each test that printed no outputs, in the middle and before the end', async () => {
    const log = await readText(
      line('Iteration 0, loss = 1') +
        line('Iteration 100, Testing net (#0)') +
        line('Iteration 100, loss = 1') +
        line('Iteration 200, Testing net (#0)') +
        line('    Test net output #0: accuracy = 0.5') +
        line('Iteration 300, Testing net (#0)') +
        line('Optimization Done.'),
    )
    expect([...log.tests].map(({ iteration }) => iteration)).toEqual([200])
    expect(log.problems).toEqual([
      { code: 'test-without-outputs', line: 2, message: 'the test at iteration 100 printed no outputs' },
      { code: 'test-without-outputs', line: 6, message: 'the test at iteration 300 printed no outputs' },
    ])
  })

  it('reads the lines of a Python program: its snapshots count, and "done solving" ends the run', async () => {
    const log = await readText(
      `${line('Iteration 0, loss = 1')}Wrote snapshot to: /out/net_iter_10.caffemodel\n${line('Iteration 20, loss = 1')}Wrote snapshot to: /out/net_iter_40.caffemodel\ndone solving\n`,
    )
    expect(log.problems).toEqual([])
    expect(log.sessions).toMatchObject([{ toIteration: 40, endMode: 'done' }])
    expect(log.snapshots).toEqual([
      { line: 2, iteration: 10, file: '/out/net_iter_10.caffemodel' },
      { line: 4, iteration: 40, file: '/out/net_iter_40.caffemodel' },
    ])
  })

  it('says which field of a solver is not a number', async () => {
    const log = await readText(
      `${line('Initializing solver from parameters: ')}base_lr: "x"\n${line('Iteration 0, lr = 1')}`,
    )
    expect(log.problems[0]).toMatchObject({ code: 'prototxt-value', line: 2 })
  })

  it('warns of sessions with different batch sizes', async () => {
    const session = (gpus: string, from: number) =>
      `${line(`Using GPUs ${gpus}`)}${line('Initializing net from parameters: ')}state {\n  phase: TRAIN\n}\nlayer {\n  data_param {\n    batch_size: 8\n  }\n}\n${from > 0 ? line(`Resuming from x_iter_${from}.solverstate`) : ''}${line(`Iteration ${from}, loss = 1`)}${line(`Iteration ${from + 20}, loss = 1`)}`
    const log = await readText(session('0', 0) + session('0, 1', 20))
    expect(log.globalBatchSize).toBe(16)
    expect(codes(log)).toContain('several-batch-sizes')
  })
})

describe('readCaffeLog, a fault in every line', () => {
  it('lists ten of its problems and counts the others', async () => {
    const heads = Array.from({ length: 1000 }, (_, at) => line(`Iteration ${at}, Testing net (#0)`))
    const { problems } = await readText(heads.join(''))
    const without = problems.filter(({ code }) => code === 'test-without-outputs')
    expect(without).toHaveLength(11)
    expect(without.at(-1)).toMatchObject({ line: 11, count: 990 })
  })
})
