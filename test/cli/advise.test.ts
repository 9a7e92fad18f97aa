import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

const asked = ['advise', '--benchmark', 'maskrcnn', '--ruleset', '1.1.0', '--rcps', fixture('rcps')]
const point = ['--bs', '120', '--lr', '0.15']
const sweep = ['--gpus', '4,8,10,16', '--local-batch', '12', '--lr-quantum', '0.01']

const advise = async (args: readonly string[], environment = {}) => {
  const { code, stdout, stderr } = await cli([...asked, ...args, '--format', 'json'], { environment })
  return { code, advice: stdout === '' ? null : JSON.parse(stdout), stderr }
}

/** A folder of rulesets whose Mask R-CNN takes K * 0.01. */
function otherRules(): string {
  const root = temporaryFolder()
  mkdirSync(join(root, 'training_1.1.0'))
  writeFileSync(join(root, 'training_1.1.0', 'common.yaml'), '')
  const rule = `- KEY:\n    NAME: opt_base_learning_rate\n    CHECK: "is_integer(v['value'] / 0.01)"\n`
  writeFileSync(join(root, 'training_1.1.0', 'closed_maskrcnn.yaml'), rule)
  return root
}

describe('mlperf-rcp advise', () => {
  it('has the members of the contract', async () => {
    const { code, advice } = await advise([...point, '--rcp-set', 'full'])
    expect(code).toBe(1)
    expect(Object.keys(advice)).toEqual(
      expect.arrayContaining([
        ...['benchmark', 'ruleset', 'globalBatchSize', 'learningRate', 'learningRateRules'],
        ...['scaledLearningRate', 'rcp', 'outcomes', 'referenceRunsNeeded'],
      ]),
    )
    const rule = advice.learningRateRules.find((entry: { ruleset: string }) => entry.ruleset === '1.1.0')
    expect(rule).toMatchObject({ allowed: false, quantum: 0.02, multiple: 7.5, nearest: [0.14, 0.16] })
    expect(advice.referenceRunsNeeded).toBe(10)
    expect(advice.firstReachable).toBe(14)
  })

  it('judges by the rule files of --rules instead of the built-in table', async () => {
    const { code, advice } = await advise([...point, '--rules', otherRules()])
    expect(code).toBe(0)
    expect(advice).toMatchObject({
      learningRateRulesFrom: 'rule files',
      learningRateRules: [{ ruleset: '1.1.0', rule: 'K * 0.01', allowed: true, multiple: 15 }],
    })
  })

  it('finds rules by MLPERF_LOGGING_DIR, and does without where it holds none', async () => {
    const found = await advise(point, { MLPERF_LOGGING_DIR: otherRules() })
    expect(found.advice.learningRateRulesFrom).toBe('rule files')
    const none = await advise(point, { MLPERF_LOGGING_DIR: temporaryFolder() })
    expect(none.advice.learningRateRulesFrom).toBe('table of benchmarks')
  })

  it('refuses --rules that hold no rules', async () => {
    const { code, stderr } = await advise([...point, '--rules', temporaryFolder()])
    expect(code).toBe(2)
    expect(stderr).toContain('no-rules')
  })

  it('compares machines without a batch size, and exits with 1 as one of them is not allowed', async () => {
    const { code, advice } = await advise(sweep)
    expect(code).toBe(1)
    expect(advice.globalBatchSize).toBe(null)
    const { current, proposed, ...ten } = advice.machines[2]
    expect(ten).toMatchObject({ gpus: 10, localBatch: 12, globalBatchSize: 120, learningRate: 0.15 })
    expect([current.allowed, current.multiple, proposed.allowed, proposed.multiple]).toEqual([
      ...[false, 7.5, true, 15],
    ])
  })

  it('prints the machines as a table, also in CSV', async () => {
    const text = await cli([...asked, ...sweep])
    expect(text.stdout).toMatch(/10 +120 +0\.15 +not allowed, K = 7\.5 +allowed, K = 15/)
    const csv = await cli([...asked, ...sweep, '--format', 'csv'])
    expect(csv.stdout).toMatch(/^gpus,globalBatchSize,learningRate,/)
  })

  it('says what a missing reference point takes, as text for a submitter', async () => {
    const { code, stdout } = await cli([...asked, '--bs', '4096'])
    expect(code).toBe(0)
    expect(stdout).toContain('new-reference-point')
    expect(stdout).toContain('Train the reference implementation 10 times')
  })

  it('advises on a benchmark that the ruleset has no RCP set for', async () => {
    const args = [
      'advise',
      '--benchmark',
      'bert',
      '--bs',
      '448',
      '--ruleset',
      '1.1.0',
      '--rcps',
      fixture('rcps'),
    ]
    const { code, stdout } = await cli([...args, '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      rcp: null,
      outcomes: [],
      newReferencePoint: { required: true, runs: 20, record: 'bert_ref_448' },
    })
  })

  it.each([
    [[], 'neither a batch size nor machines'],
    [['--gpus', '4'], '--gpus and --local-batch need each other'],
    [['--bs', '96', '--local-batch', '12'], '--gpus and --local-batch need each other'],
    [['--gpus', '4', '--local-batch', '12', '--lr', '0.1'], '--lr needs --bs'],
    [['--gpus', '4,x', '--local-batch', '12'], "'x' is not a number"],
    [['--gpus', '4,', '--local-batch', '12'], "'' is not a number"],
    [['--bs', '96', '--lr-quantum', '0'], "'0' is not above 0"],
  ])('refuses %j: %s', async (args, message) => {
    const { code, stderr } = await advise(args)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  it('takes machines and rules in a pipeline too', async () => {
    const folder = temporaryFolder()
    const stage = `{id: sweep, stage: advise, benchmark: maskrcnn, gpus: [8, 10], local-batch: 12, rcps: '${fixture('rcps')}', rules: '${otherRules()}'}`
    const file = join(folder, 'job.yaml')
    writeFileSync(file, `ruleset: 1.1.0\nout: out\ninputs: {}\nstages: [${stage}]\n`)
    const { code, stdout } = await cli(['run', file, '--format', 'json'])
    expect(code).toBe(0)
    const [{ machines }] = JSON.parse(stdout).stages
    expect(machines.map(({ current }: { current: { multiple: number } }) => current.multiple)).toEqual([
      12, 15,
    ])
  })

  it('takes the learning-rate rules of a benchmark from the configuration file', async () => {
    const folder = temporaryFolder({
      'mlperf-rcp.yaml': [
        'benchmarks:',
        '  maskrcnn:',
        '    learningRateRules:',
        '      - { since: 1.1.0, until: 1.1.0, kind: multiple, quantum: 0.05 }',
        '      - { since: 1.1.0, until: 1.1.0, kind: square-root, rate: 0.15, batchSize: 120, optimizer: lamb }',
        '',
      ].join('\n'),
    })
    const { code, advice } = await advise([...point, '--config', join(folder, 'mlperf-rcp.yaml')])
    expect(code).toBe(0)
    const rules = advice.learningRateRules.map(({ rule, optimizer, allowed }: Record<string, unknown>) => [
      ...[rule, optimizer, allowed],
    ])
    expect(rules).toEqual([
      ['K * 0.05', null, true],
      ['0.15 * sqrt(batch size / 120)', 'lamb', true],
    ])
  })
})
