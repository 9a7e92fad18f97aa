import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, root, temporaryFolder } from '../support/cli.ts'

describe('pipelines/linear-scaling.yaml', () => {
  const pipeline = join(root, 'pipelines/linear-scaling.yaml')

  it('reproduces the published comparison: linear best at 8192, alpha 0.966, gradual warm-up equivalent within 0.3', async () => {
    const out = temporaryFolder()
    const { code, stdout } = await cli(['run', pipeline, '--out', out, '--format', 'json'])
    expect(code).toBe(0)
    const stages = Object.fromEntries(
      JSON.parse(stdout).stages.map((stage: { id: string }) => [stage.id, stage]),
    )
    expect(stages.rates.linear).toBe(3.2)
    expect(stages['warm-up'].points).toHaveLength(6)
    // SciPy 1.10.1, see test/cli/scaling.test.ts.
    const verdicts = stages['warm-ups'].groups.map(({ verdict }: { verdict: string }) => verdict)
    expect(verdicts).toEqual(['different', 'different', 'equivalent'])
    expect(stages['learning-rates']).toMatchObject({
      bestRule: { 8192: 'linear' },
      alpha: { value: expect.closeTo(0.966, 3), ci: null },
    })
    expect(stages['gradual-warm-up']).toMatchObject({
      tostP: expect.closeTo(0.0233, 4),
      verdict: 'equivalent',
    })
    expect(stages['critical-batch'].bCritical).toBeCloseTo(26214.4, 5)
  })

  it('writes the same bytes on every run, the page among them', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()]
    for (const out of [first, second]) expect((await cli(['run', pipeline, '--out', out])).code).toBe(0)
    for (const name of ['warm-ups.json', 'learning-rates.json', 'critical-batch.json', 'report.html']) {
      expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name))), name).toBe(true)
    }
  })

  it('compares curves, and counts its findings, where a stage says so', async () => {
    const curve = (offset: number) =>
      ['epoch,value', ...Array.from({ length: 10 }, (_, epoch) => `${epoch},${50 - epoch + offset}`)].join(
        '\n',
      )
    const folder = temporaryFolder({
      'a.csv': curve(0),
      'b.csv': curve(3),
      'curves.yaml': `ruleset: 1.1.0
out: out
inputs: {runs: a.csv, baseline: b.csv}
stages:
  - {id: curves, stage: scaling-curves, inputs: [runs], baseline: [baseline], margin: 0.5}
`,
    })
    const { code, stdout } = await cli(['run', join(folder, 'curves.yaml')])
    expect(code).toBe(1)
    expect(stdout).toContain('different: largest gap 3.000 from epoch 0 to 9, margin 0.5')
  })

  it('names file and line of a member that a stage does not have', async () => {
    const yaml =
      'ruleset: 1.1.0\nout: out\ninputs: {}\nstages:\n  - {id: a, stage: scaling-rules, ref-bs: 1, ref-lr: 1, bz: 2}\n'
    const folder = temporaryFolder({ 'p.yaml': yaml })
    const { code, stderr } = await cli(['run', join(folder, 'p.yaml')])
    expect(code).toBe(2)
    expect(stderr).toContain('p.yaml:5')
  })
})
