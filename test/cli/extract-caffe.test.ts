import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, maskRcnnLog, temporaryFolder } from '../support/cli.ts'
import { shared } from '../support/shared.ts'

// 64 images on each of 2 GPUs: with 12800 samples per epoch an iteration is a hundredth of one, and the tests, every 100
// iterations, are one epoch apart: 0.1, 0.2, … 0.6.
const log = fixture('caffe/bvlc-rc3-resumed.log')
const target = (value: string) => ['--metric', 'accuracy', '--target', value, '--dataset-size', '12800']
const imageNet = ['--metric', 'accuracy', '--dataset-size', '1281167']
const real = join(shared, 'caffe/logs')
const configuration = `benchmarks:
  caffenet:
    runsPerSubmission: 3
    hyperparameters: [base_lr]
    learningRateKeys: [base_lr]
`

async function runs(...args: readonly string[]) {
  const { code, stdout } = await cli(['extract', ...args, '--format', 'json'])
  return { code, runs: JSON.parse(stdout).runs }
}

describe('extract --source caffe', () => {
  it('takes the first test at or above the target, in epochs', async () => {
    const { code, runs: found } = await runs(log, '--source', 'caffe', ...target('0.4'))
    expect(code).toBe(0)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      source: 'caffe',
      file: log,
      benchmark: null,
      globalBatchSize: 128,
      learningRate: 0.02,
      status: 'success',
      convergence: { value: 3, unit: 'epochs', quality: 0.4 },
    })
    expect(found[0]).not.toHaveProperty('evaluations')
    expect(found[0]).not.toHaveProperty('sha256')
  })

  it('takes of a test that a later session did again the later value: 0.51 instead of 0.5', async () => {
    const { runs: found } = await runs(log, '--source', 'caffe', ...target('0.5'))
    expect(found[0].convergence).toEqual({ value: 4, unit: 'epochs', quality: 0.51 })
  })

  it('knows a Caffe log by itself where metric, target and dataset are given', async () => {
    const { runs: found } = await runs(log, ...target('0.4'))
    expect(found[0]).toMatchObject({ source: 'caffe', convergence: { value: 3 } })
  })

  it('reads Caffe, table and MLLOG side by side', async () => {
    const folder = temporaryFolder({
      'result_0.txt': maskRcnnLog(),
      'runs.csv': 'benchmark,globalBatchSize,convergence\nresnet,512,40\n',
    })
    const files = [log, join(folder, 'result_0.txt'), join(folder, 'runs.csv')]
    const { runs: found } = await runs(...files, ...target('0.4'))
    expect(found.map((run: { source: string }) => run.source)).toEqual(['caffe', 'mllog', 'table'])
  })

  it('takes the batch size from the options, the benchmark too, and keeps evaluations and hash on request', async () => {
    const options = ['--global-batch', '256', '--benchmark', 'caffenet', '--evaluations', '--hash']
    const { runs: found } = await runs(log, ...target('0.4'), ...options)
    expect(found[0]).toMatchObject({
      benchmark: 'caffenet',
      globalBatchSize: 256,
      convergence: { value: 6 },
      sha256: createHash('sha256').update(readFileSync(log)).digest('hex'),
    })
    expect(found[0].evaluations).toHaveLength(7)
    const { runs: four } = await runs(log, ...target('0.4'), '--workers', '4')
    expect(four[0].globalBatchSize).toBe(256)
  })

  it('says how exact the epochs are, as a note', async () => {
    const { code, stdout } = await cli(['extract', log, ...target('0.4')])
    expect(code).toBe(0)
    expect(stdout).toContain(': note[test-interval]: a test every 100 iterations')
  })

  it('searches folders for *.log, whose batch sizes may differ', async () => {
    const folder = temporaryFolder({ 'notes.txt': 'x' })
    copyFileSync(log, join(folder, 'a.log'))
    copyFileSync(fixture('caffe/bvlc-two-test-nets.log'), join(folder, 'b.log'))
    const { stdout } = await cli(['extract', folder, '--source', 'caffe', ...target('0.1')])
    expect(stdout).toContain('2 runs: ')
    expect(stdout).not.toContain('mixed-batch-sizes')
  })

  it('is the finding unknown-metric where no test has the output, exit code 1', async () => {
    const args = ['extract', log, '--metric', 'top-1', '--target', '0.4', '--dataset-size', '12800']
    const { code, stdout } = await cli(args)
    expect(code).toBe(1)
    expect(stdout).toContain(
      'error[unknown-metric]: no test has an output top-1; the outputs are accuracy, loss',
    )
  })

  it.each([
    ['an empty log', '', 'empty-log'],
    ['a log of another program', maskRcnnLog(), 'not-caffe'],
    ['a log cut between displays', readFileSync(log, 'latin1').slice(0, 12000), 'run-unfinished'],
    ['a log cut in the head of a session', readFileSync(log, 'latin1').slice(0, 6000), 'run-unfinished'],
  ])('is a finding for %s, exit code 1', async (_, content, expected) => {
    const file = join(temporaryFolder({ 'train.log': content }), 'train.log')
    const { code, stdout, stderr } = await cli(['extract', file, '--source', 'caffe', ...target('0.4')])
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toContain(`error[${expected}]: `)
  })

  it('names the options that are missing, exit code 2', async () => {
    const none = await cli(['extract', log, '--source', 'caffe'])
    expect([none.code, none.stdout]).toEqual([2, ''])
    expect(none.stderr).toContain('require --metric, --target, --dataset-size')
    const some = await cli(['extract', log, '--metric', 'accuracy', '--target', '0.4'])
    expect(some.code).toBe(2)
    expect(some.stderr).toContain('require --dataset-size\n')
  })

  it('is a finding for a Caffe log among MLPerf logs, exit code 1', async () => {
    const { code, stdout } = await cli(['extract', log])
    expect(code).toBe(1)
    expect(stdout).toContain(
      'error[other-log]: this is a Caffe log: extract it with --metric, --target and --dataset-size',
    )
  })
})

describe('regenerate --source caffe', () => {
  it('makes an RCP set of a benchmark that the configuration adds, by batch size and learning rate', async () => {
    const folder = temporaryFolder({ 'mlperf-rcp.yaml': configuration })
    // A configuration in the folder of the logs would not count.
    const logs = join(folder, 'logs')
    mkdirSync(logs)
    // Copies of one log, and runs of one seed, are refused: each log gets its own seed.
    for (const [index, name] of ['a.log', 'b.log', 'c.log'].entries()) {
      const text = readFileSync(log, 'latin1').replaceAll('random_seed: 7', `random_seed: ${index}`)
      writeFileSync(join(logs, name), text, 'latin1')
    }
    const args = ['regenerate', logs, '--source', 'caffe', '--benchmark', 'caffenet', ...target('0.4')]
    const out = join(folder, 'out')
    const { code, stdout } = await cli([...args, '--allow-few', '--min-runs', '3', '--out', out], {
      directory: folder,
    })
    expect([code, stdout]).toEqual([0, expect.stringMatching(/128 +0\.02 +3 +3\.0000 .* added/)])
    expect(JSON.parse(readFileSync(join(out, 'rcps_caffenet.json'), 'utf8'))).toEqual({
      caffenet_ref_128: {
        Benchmark: 'caffenet',
        BS: 128,
        Hyperparams: { base_lr: 0.02 },
        'Epochs to converge': [3, 3, 3],
      },
    })
    const { records } = JSON.parse(readFileSync(join(out, 'rcps_caffenet.provenance.json'), 'utf8'))
    const hashOf = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(logs, name)))
        .digest('hex')
    expect(records[0].runs.map((run: { sha256: string }) => run.sha256)).toEqual(
      ['a.log', 'b.log', 'c.log'].map(hashOf),
    )
  })

  it('is a finding where the benchmark is not known, exit code 1', async () => {
    const out = temporaryFolder()
    const args = ['regenerate', log, ...target('0.4'), '--benchmark', 'caffenet', '--out', out]
    const { code, stdout } = await cli(args)
    expect(code).toBe(1)
    expect(stdout).toContain('unknown-benchmark')
  })
})

// Oracle: BatchSize.md of ducha-aiki/caffenet-benchmark has the final accuracies; epochs of the first tests by grep and
// iteration x batch size / 1281167.
describe.skipIf(!existsSync(real))('the batch size sweep (skipped where ../shared is absent)', () => {
  const sweep = [
    'bvlc_caffenet128_bs1024_lr0.04.log',
    'bvlc_caffenet128_bs1024_lr0.01.log',
    'bvlc_caffenet128_bs512_lr0.02_resumed.log',
    'bvlc_caffenet128_bs512_lr0.01.log',
  ].map(name => join(real, name))

  it.each([
    ['0.40', [20.781, 26.376, 20.381, 20.381]],
    ['0.45', [40.763, null, 38.365, 40.763]],
  ])('reaches %s after as many epochs as the tests say', async (value, expected) => {
    const { code, runs: found } = await runs(...sweep, ...imageNet, '--target', value)
    expect(code).toBe(0)
    const settings = found.map((run: Record<string, unknown>) => [run.globalBatchSize, run.learningRate])
    expect(settings).toEqual([
      [1024, 0.04],
      [1024, 0.01],
      [512, 0.02],
      [512, 0.01],
    ])
    const epochs = found.map(
      (run: { convergence: { value: number } | null }) => run.convergence?.value ?? null,
    )
    expect(epochs).toEqual(expected.map(each => (each === null ? null : expect.closeTo(each, 3))))
  })

  it('groups by batch size and learning rate, the one that never converged included', async () => {
    const args = ['--source', 'caffe', ...imageNet, '--target', '0.45', '--glob', '*_bs{512,1024}_*.log']
    const { code, stdout } = await cli(['extract', real, ...args, '--group', '--format', 'json'])
    expect(code).toBe(0)
    const rows = JSON.parse(stdout).groups.map((group: Record<string, unknown>) => [
      group.globalBatchSize,
      group.learningRate,
      group.runs,
      group.converged,
      group.mean,
    ])
    const close = (value: number) => expect.closeTo(value, 3)
    expect(rows).toEqual([
      [512, 0.01, 1, 1, close(40.763)],
      [512, 0.02, 1, 1, close(38.365)],
      [1024, 0.01, 1, 0, null],
      [1024, 0.04, 1, 1, close(40.763)],
    ])
  })

  it('becomes an RCP set', async () => {
    const folder = temporaryFolder({ 'mlperf-rcp.yaml': configuration })
    const chosen = [sweep[0]!, sweep[2]!]
    const args = ['--benchmark', 'caffenet', '--allow-few', '--out', folder, '--source', 'caffe']
    await cli(['regenerate', ...chosen, ...imageNet, '--target', '0.45', ...args], { directory: folder })
    const set = JSON.parse(readFileSync(join(folder, 'rcps_caffenet.json'), 'utf8'))
    expect(Object.keys(set)).toEqual(['caffenet_ref_512', 'caffenet_ref_1024'])
    expect(set.caffenet_ref_512).toMatchObject({
      BS: 512,
      Hyperparams: { base_lr: 0.02 },
      'Epochs to converge': [expect.closeTo(38.365, 3)],
    })
  })
})
