import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, root, temporaryFolder } from '../support/cli.ts'
import { withoutEndedStages } from '../support/without-ended-stages.ts'

const pipeline = join(root, 'pipelines/resnet50-72-epochs.yaml')

// Oracle: the solvers and the README of sara-nl/caffe 610a2fa, multinode/resnet50_custom_lr.
describe('pipelines/resnet50-72-epochs.yaml', () => {
  it('comes to 22610 iterations, 72.2861 epochs and top-1 0.762781, exit code 0', async () => {
    const out = temporaryFolder()
    const { code, stdout, stderr } = await cli(['run', pipeline, '--out', out, '--format', 'json'])
    expect([code, withoutEndedStages(stderr)]).toEqual([0, ''])
    const [schedule, chain, rates] = JSON.parse(stdout).stages
    for (const stage of [schedule, chain])
      expect(stage).toMatchObject({ totalIterations: 22610, totalEpochs: expect.closeTo(72.2861, 4) })
    expect(chain.final.outputs).toEqual({ loss: 0.942313, 'loss3/top-1': 0.762781, 'loss3/top-5': 0.931862 })
    expect(rates.mismatches).toBe(0)
  })

  it('writes the same bytes on every run', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()]
    for (const out of [first, second]) expect((await cli(['run', pipeline, '--out', out])).code).toBe(0)
    for (const name of ['schedule.json', 'chain.json', 'report.html']) {
      expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name))), name).toBe(true)
    }
    expect(readFileSync(join(first, 'report.html'), 'utf8')).toContain('0.762781')
  })

  it('has findings where a stage of the training is missing, exit code 1', async () => {
    const log = (name: string) => ['--input', `logs=${fixture(`resnet50-72-epochs/${name}.log`)}`]
    const args = ['run', pipeline, '--out', temporaryFolder(), ...log('init'), ...log('collapse')]
    const { code, stdout } = await cli(args)
    expect(code).toBe(1)
    expect(stdout).toContain('error[chain-gap]')
    expect(stdout).toContain('3 stages: findings in chain')
  })
})

describe('a pipeline of Caffe logs', () => {
  it('parses logs, lists a whole curve and checks rates against another solver', async () => {
    const folder = temporaryFolder({
      'p.yaml': `ruleset: 1.1.0
out: out
inputs:
  log: ${fixture('caffe/bvlc-rc3-resumed.log')}
  trained: ${fixture('resnet50-72-epochs/cyc1.log')}
  solver: ${fixture('resnet50-72-epochs/solver_cyc1.prototxt')}
stages:
  - { id: parsed, stage: caffe-parse, inputs: [log], global-batch: 64, dataset-size: 6400, output: tests.csv }
  - { id: curve, stage: caffe-schedule, inputs: [solver], output: curve.csv }
  - { id: rates, stage: caffe-check-lr, log: trained, solver: solver }
  - { id: runs, stage: extract, inputs: [log], metric: accuracy, target: 0.4, dataset-size: 12800, output: runs.csv }
`,
    })
    const { code, stdout } = await cli(['run', join(folder, 'p.yaml')])
    expect(code).toBe(0)
    expect(stdout).toContain('4 stages: passed')
    const lines = (name: string) =>
      readFileSync(join(folder, 'out', name), 'utf8')
        .trimEnd()
        .split('\n')
    // Iteration 600 of 64 samples, 6400 per epoch: epoch 6.
    expect(lines('tests.csv').at(-1)).toMatch(/\.log,600,6,0,/)
    expect(lines('curve.csv').length).toBeGreaterThan(900)
    expect(lines('runs.csv')[1]).toContain(',success,3,epochs,0.4,')
  })

  it('refuses a member that a stage does not have, exit code 2', async () => {
    const text = readFileSync(pipeline, 'utf8').replace('    test: test\n', '    tests: test\n')
    const { code, stderr } = await cli(['run', join(temporaryFolder({ 'p.yaml': text }), 'p.yaml')])
    expect(code).toBe(2)
    expect(stderr).toContain('tests')
  })
})
