import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture } from '../support/cli.ts'
import { shared } from '../support/shared.ts'

// Oracle of the recipe: the solvers of sara-nl/caffe 610a2fa (multinode/resnet50_custom_lr) and the formulas of its
// sgd_solver.cpp, evaluated in Python; accuracies from the recipe's README. Oracle of the real logs: the logs themselves
// counted with grep, and the tables that ducha-aiki/caffenet-benchmark publishes beside them (BatchSize.md).
const stages = ['init', 'cyc1', 'cyc2', 'cyc3', 'collapse']
const recipe = (name: string) => fixture(`resnet50-72-epochs/${name}`)
const solvers = stages.map(name => recipe(`solver_${name}.prototxt`))
const stageLogs = stages.map(name => recipe(`${name}.log`))
const sizes = ['--global-batch', '4096', '--dataset-size', '1281167']
const imageNet = ['--dataset-size', '1281167']
const real = join(shared, 'caffe/logs')
const hasReal = existsSync(real)

async function json(...args: readonly string[]) {
  const { code, stdout, stderr } = await cli(['caffe', ...args, '--format', 'json'])
  return { code, stderr, document: stdout === '' ? null : JSON.parse(stdout) }
}

describe('caffe schedule', () => {
  it('gives the stages of the recipe: 22610 iterations, 72.2861 epochs', async () => {
    const { code, document } = await json('schedule', ...solvers, ...sizes)
    expect(code).toBe(0)
    expect(document.totalIterations).toBe(22610)
    expect(document.totalEpochs).toBeCloseTo(72.2861, 4)
    const column = (name: string) => document.stages.map((stage: Record<string, unknown>) => stage[name])
    expect(column('policy')).toEqual(['poly_cyc', 'poly_cyc', 'poly_cyc', 'poly_cyc', 'poly'])
    expect(column('iterations')).toEqual([7800, 3750, 4750, 4750, 1560])
    const close = (values: readonly number[]) => values.map(value => expect.closeTo(value, 4))
    expect(column('epochs')).toEqual(close([24.9373, 11.9891, 15.1862, 15.1862, 4.9875]))
    expect(column('cumulativeEpochs')).toEqual(close([24.9373, 36.9263, 52.1125, 67.2986, 72.2861]))
    expect(column('warmupEpochs')).toEqual(close([4.9875, 0, 3.1971, 3.1971, 0]))
  })

  it('gives the rates of init at 0, 780, 1559, 1560 and 7799, none past the last iteration, and 0.03575 in the middle of collapse', async () => {
    const { document } = await json(
      'schedule',
      ...solvers,
      ...sizes,
      '--at-iter',
      '0,780,1559',
      '--at-iter',
      '1560,7799,7800',
    )
    const rates = (stage: number): (number | null)[] =>
      document.stages[stage].points.map((point: { learningRate: number | null }) => point.learningRate)
    const expected = [0.1, 0.85, 1.599038, 1.466667, 0.933419].map(rate => expect.closeTo(rate, 5))
    expect(rates(0)).toEqual([...expected, null])
    expect(rates(4)[1]).toBeCloseTo(0.03575, 6)
    expect(rates(4).slice(3)).toEqual([null, null, null])
  })

  it('takes epochs too: iteration 312 is the last before epoch 1 (312.785 iterations per epoch)', async () => {
    const { document } = await json('schedule', solvers[0]!, ...sizes, '--at-epoch', '1,24,25')
    const points: { iteration: number; learningRate: number | null }[] = document.stages[0].points
    expect(points.map(({ iteration }) => iteration)).toEqual([312, 7506, 7819])
    expect(points[2]!.learningRate).toBeNull()
  })

  it('lists the jumps at the ends of warm-up and at the joins of stages, cyc1 to cyc2 being continuous', async () => {
    const { document } = await json('schedule', ...solvers, ...sizes)
    const jumps = document.stages.flatMap((stage: { discontinuities: Record<string, unknown>[] }) =>
      stage.discontinuities.map(({ kind, iteration, before, after }) => [kind, iteration, before, after]),
    )
    const close = (value: number) => expect.closeTo(value, 5)
    expect(jumps).toEqual([
      ['warm-up-end', 1560, close(1.599038), close(1.466667)],
      ['stage-join', 0, close(0.933419), close(1.02)],
      ['warm-up-end', 1000, close(0.763491), close(0.573849)],
      ['stage-join', 0, close(0.10279), close(0.19)],
      ['warm-up-end', 1000, close(0.571618), close(0.429636)],
      ['stage-join', 0, close(0.0769582), close(0.143)],
    ])
  })

  it('lists the whole curve as CSV, with both sides of the jumps, and only the points asked for where there are any', async () => {
    const { stdout } = await cli(['caffe', 'schedule', ...solvers, ...sizes, '--format', 'csv'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toBe('solver,iteration,totalIteration,totalEpoch,learningRate')
    expect(lines.length).toBeGreaterThan(900)
    expect(lines.length).toBeLessThan(1100)
    const rows = lines.filter(line => line.startsWith(`${solvers[0]},1559,`) || line.includes(',1560,1560,'))
    expect(rows).toHaveLength(2)
    expect(lines.at(-1)).toMatch(/solver_collapse\.prototxt,1559,22609,72\.28/)
    const points = await cli([
      'caffe',
      'schedule',
      solvers[1]!,
      '--at-iter',
      '0',
      ...sizes,
      '--format',
      'csv',
    ])
    expect(points.stdout).toBe(
      `solver,iteration,epoch,learningRate\n${solvers[1]},0,0,${Math.fround(1.02)}\n`,
    )
  })

  it('has a page with the tables', async () => {
    const { code, stdout } = await cli(['caffe', 'schedule', ...solvers, ...sizes, '--format', 'html'])
    expect(code).toBe(0)
    expect(stdout).toContain('Jumps of the learning rate</a></h2>')
    expect(stdout).toContain('1.46667')
  })
})

describe('caffe chain', () => {
  it('ends the recipe at top-1 0.762781, top-5 0.931862, loss 0.942313, epoch 72.2861', async () => {
    const { code, document } = await json('chain', ...stageLogs, '--test', recipe('test.log'), ...imageNet)
    expect(code).toBe(0)
    expect(document).toMatchObject({
      totalIterations: 22610,
      totalEpochs: expect.closeTo(72.2861, 4),
      final: {
        epoch: expect.closeTo(72.2861, 4),
        outputs: { 'loss3/top-1': 0.762781, 'loss3/top-5': 0.931862, loss: 0.942313 },
      },
      problems: [],
    })
    expect(document.stages.map((stage: { file: string }) => stage.file)).toEqual(stageLogs)
    expect(document.stages[0].fromWeights).toBeNull()
    expect(document.stages[1].fromWeights).toMatch(/init_iter_7800\.caffemodel$/)
  })

  it('is a finding where a stage is missing, exit code 1', async () => {
    const { code, document } = await json('chain', stageLogs[0]!, stageLogs[2]!, ...imageNet)
    expect(code).toBe(1)
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: 'chain-gap', file: stageLogs[2], line: expect.any(Number) }),
    )
  })

  it('is a finding where the first stage is missing, exit code 1', async () => {
    const { code, stdout } = await cli(['caffe', 'chain', stageLogs[1]!, ...imageNet])
    expect(code).toBe(1)
    expect(stdout).toMatch(/cyc1\.log:\d+: error\[chain-gap\]: /)
  })

  it('warns where nothing says what the last weights are worth, exit code 0', async () => {
    const { code, stdout } = await cli(['caffe', 'chain', ...stageLogs, ...imageNet])
    expect(code).toBe(0)
    expect(stdout).toContain('warning[no-tests]')
  })

  it('has no epochs without the size of the dataset, and others with another batch size', async () => {
    const { document } = await json('chain', ...stageLogs)
    expect(document).toMatchObject({ totalIterations: 22610, totalEpochs: null })
    const halved = await json('chain', ...stageLogs, ...imageNet, '--workers', '64')
    expect(halved.document.totalEpochs).toBeCloseTo(72.2861 / 2, 4)
  })
})

describe('caffe check-lr', () => {
  it.each(stages)('finds no mismatch in %s.log of the recipe', async name => {
    const { code, document } = await json('check-lr', recipe(`${name}.log`))
    expect(code).toBe(0)
    expect(document).toMatchObject({ mismatches: 0, firstMismatch: null })
    expect(document.compared).toBeGreaterThan(30)
  })

  it('names the line of the first rate that the policy of another solver does not give, exit code 1', async () => {
    const args = ['check-lr', recipe('init.log'), '--solver', recipe('solver_cyc1.prototxt')]
    const { code, document } = await json(...args)
    expect(code).toBe(1)
    expect(document.policy).toBe('poly_cyc')
    // The two agree nowhere: 0.1 to 1.6 and down, against 1.02 and down, but where they cross between two displays.
    expect(document.firstMismatch).toMatchObject({ iteration: 0, printed: 0.1, expected: Math.fround(1.02) })
    const { stdout } = await cli(['caffe', ...args])
    expect(stdout).toContain(
      `init.log:${document.firstMismatch.line}: error[learning-rate-mismatch]: the rate at iteration 0 is 0.1, but 1.02 by the policy`,
    )
  })
})

describe('caffe parse', () => {
  it('gives the global batch size by the rule of the fork, which options override', async () => {
    const { code, document } = await json('parse', recipe('init.log'))
    expect(code).toBe(0)
    expect(document.logs[0]).toMatchObject({ flavour: 'intel', globalBatchSize: 4096, problems: [] })
    const given = await json('parse', recipe('init.log'), '--global-batch', '512')
    expect(given.document.logs[0]).toMatchObject({ globalBatchSize: 512, batchRule: 'as given' })
    const workers = await json('parse', recipe('init.log'), '--workers', '64')
    expect(workers.document.logs[0].globalBatchSize).toBe(2048)
  })

  it('takes the lines of a rank, and the year of the first line', async () => {
    const log = fixture('caffe/intel-plateau-ranks.log')
    const { document } = await json('parse', log, '--rank', '1', '--year', '2018')
    expect(document.logs[0].sessions[0].start).toMatch(/^2018-/)
    const unknown = await cli(['caffe', 'parse', log, '--rank', '7'])
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toContain('has no lines of rank 7')
    expect((await cli(['caffe', 'parse', log, '--rank', 'first'])).code).toBe(2)
  })

  it('keeps the displays only with --train, and then lists them as CSV', async () => {
    const log = recipe('cyc1.log')
    expect((await json('parse', log)).document.logs[0]).not.toHaveProperty('train')
    const { document } = await json('parse', log, '--train', ...imageNet)
    // 3750 iterations, one display every 40 from 0 on, and Caffe's extra one at the end.
    expect(document.logs[0].train[0]).toMatchObject({ iteration: 0, epoch: 0, learningRate: 1.02 })
    expect(document.logs[0].train.length).toBeGreaterThanOrEqual(94)
    const { stdout } = await cli(['caffe', 'parse', log, '--train', '--format', 'csv'])
    const [header, ...rows] = stdout.trimEnd().split('\n')
    expect(header).toMatch(/^file,iteration,epoch,learningRate,smoothedLoss/)
    expect(rows).toHaveLength(document.logs[0].train.length)
  })

  it('searches folders for logs and gives the same bytes every time', async () => {
    const run = () => cli(['caffe', 'parse', fixture('caffe'), ...imageNet, '--format', 'json'])
    const [first, second] = [await run(), await run()]
    expect(first).toEqual(second)
    const names = readdirSync(fixture('caffe')).filter(name => name.endsWith('.log'))
    expect(JSON.parse(first.stdout).logs).toHaveLength(names.length)
    const intel = await json('parse', fixture('caffe'), '--glob', 'intel-*')
    expect(intel.document.logs).toHaveLength(1)
  })

  it('shows warnings and notes without exit code 1', async () => {
    const { code, stdout } = await cli(['caffe', 'parse', fixture('caffe/bvlc-rc3-resumed.log')])
    expect(code).toBe(0)
    expect(stdout).toMatch(/bvlc-rc3-resumed\.log:199: warning\[superseded\]: /)
  })
})

describe.skipIf(!hasReal)('real Caffe logs (skipped where ../shared is absent)', () => {
  const path = (name: string) => join(real, `${name}.log`)

  it('bs512_lr0.02_resumed: 2 sessions, 161 tests, 8000 rates, 33 snapshots, 0.46966 at epoch 63.9417 (BatchSize.md: 0.469)', async () => {
    const { code, document } = await json('parse', path('bvlc_caffenet128_bs512_lr0.02_resumed'), ...imageNet)
    expect(code).toBe(0)
    const [log] = document.logs
    expect(log).toMatchObject({ globalBatchSize: 512, learningRates: 8000 })
    expect(log.sessions).toEqual([
      expect.objectContaining({ endMode: 'stopped-early', toIteration: 116210 }),
      expect.objectContaining({ endMode: 'done', toIteration: 160000, startMode: 'snapshot' }),
    ])
    expect([log.tests.length, log.snapshots.length]).toEqual([161, 33])
    expect(log.tests.at(-1)).toMatchObject({
      iteration: 160000,
      epoch: expect.closeTo(63.9417, 4),
      net: 0,
      outputs: { accuracy: 0.46966 },
    })
    const first = log.tests.find((test: { outputs: { accuracy: number } }) => test.outputs.accuracy >= 0.45)
    expect(first).toMatchObject({ iteration: 96000, epoch: expect.closeTo(38.365, 3) })
  })

  it('dere: 6 sessions, one failed, tests of 72000 superseded from 70000 on, unfinished at 125420 of 160000, exit code 1', async () => {
    const { code, document } = await json('parse', path('bvlc_dere_resnet45_6sessions'))
    expect(code).toBe(1)
    const [log] = document.logs
    expect(log.sessions).toHaveLength(6)
    expect(log.sessions.filter((session: { endMode: string }) => session.endMode === 'failed')).toHaveLength(
      1,
    )
    expect(log.sessions.at(-1)).toMatchObject({ toIteration: 125420, endMode: 'unfinished' })
    expect(log.problems).toContainEqual(
      expect.objectContaining({ code: 'superseded', message: expect.stringContaining('70000') }),
    )
  })

  it('NVCaffe AlexNet: 128 x 8 = 1024, 99.91 epochs, the test at iteration 0 ignored', async () => {
    const { code, document } = await json('parse', path('nvcaffe-0.16.0_alexnet_fp32_8gpu'), ...imageNet)
    expect(code).toBe(0)
    const [log] = document.logs
    expect(log).toMatchObject({ flavour: 'nvcaffe', globalBatchSize: 1024 })
    expect(log.tests[0].iteration).toBeGreaterThan(0)
    expect(log.tests.at(-1).epoch).toBeCloseTo(99.91, 2)
  })

  it('check-lr: 0 mismatches at 1e-5 in every log with a policy', async () => {
    const names = readdirSync(real).filter(name => /^(?:bvlc|nvcaffe).*\.log$/.test(name))
    expect(names).toHaveLength(9)
    for (const name of names) {
      const { code, document } = await json('check-lr', join(real, name))
      expect([name, code, document.mismatches]).toEqual([name, 0, 0])
      expect(document.worstRelativeError).toBeLessThan(1e-5)
    }
  }, 60_000)

  it('chain: the lines of the README as the test of the recipe', async () => {
    const test = path('intel_caffe_resnet50_custom_lr_README_excerpt')
    const { document } = await json('chain', ...stageLogs, '--test', test, ...imageNet)
    expect(document.final).toEqual({
      epoch: expect.closeTo(72.2861, 4),
      outputs: { loss: 0.942313, 'loss3/top-1': 0.762781, 'loss3/top-5': 0.931862 },
    })
  })
})
