import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

const reference = ['--ruleset', '1.1.0', '--rcps', fixture('rcps'), '--rules', fixture('rules')]

/** A pipeline with one stage over a table whose batch size has a header of its own. */
const pipeline = (member: string) => `ruleset: 1.1.0
out: out
inputs: { sheet: sheet.csv }
stages:
  - id: runs
    stage: extract
    inputs: [sheet]
    benchmark: maskrcnn
    ${member}: { globalBatchSize: bs }
    output: runs.json
`

const sheet = 'bs,convergence,status\n96,14,success\n'

describe('an older name of an option', () => {
  it('still works on the command line, with a notice of the current one', async () => {
    const older = await cli([
      'package',
      fixture('package'),
      ...reference,
      '--rcp-bert-train-samples',
      '--format',
      'json',
    ])
    const current = await cli([
      'package',
      fixture('package'),
      ...reference,
      '--bert-train-samples',
      '--format',
      'json',
    ])
    expect(older.stdout).toBe(current.stdout)
    expect(older.code).toBe(current.code)
    expect(older.stderr).toBe(
      'notice: --rcp-bert-train-samples is now --bert-train-samples; the next version drops the old name\n',
    )
    expect(current.stderr).toBe('')
  })

  it('still works in a pipeline, with a notice of the current one', async () => {
    const run = async (member: string) => {
      const folder = temporaryFolder({ 'pipeline.yaml': pipeline(member), 'sheet.csv': sheet })
      const { code, stdout, stderr } = await cli(['run', join(folder, 'pipeline.yaml'), '--format', 'json'])
      return {
        code,
        stderr: stderr.replace(/ \d+\.\d s\n/g, ' 0.0 s\n'),
        runs: JSON.parse(stdout).stages[0].runs.map(
          (row: { globalBatchSize: number }) => row.globalBatchSize,
        ),
      }
    }
    const ended = 'runs (extract): 1 run: 1 converged, 0.0 s\n'
    expect(await run('column')).toEqual({ code: 0, stderr: ended, runs: [96] })
    expect(await run('columns')).toEqual({
      code: 0,
      stderr: `notice: stage runs: columns is now column; the next version drops the old name\n${ended}`,
      runs: [96],
    })
  })
})

describe('a stage of a pipeline', () => {
  it('may have a ruleset of its own, which --ruleset of run replaces', async () => {
    const stages = `ruleset: 1.1.0
out: out
inputs: { round: ${fixture('round')} }
stages:
  - { id: own, stage: check, inputs: [round], rcps: ${fixture('rcps')}, ruleset: 1.0.0 }
  - { id: shared, stage: check, inputs: [round], rcps: ${fixture('rcps')} }
`
    const file = join(temporaryFolder({ 'pipeline.yaml': stages }), 'pipeline.yaml')
    const rulesets = async (...args: string[]) => {
      const { stdout } = await cli(['run', file, '--format', 'json', ...args])
      return JSON.parse(stdout).stages.map(
        (stage: { results: { ruleset: string }[] }) => stage.results[0]!.ruleset,
      )
    }
    expect(await rulesets()).toEqual(['1.0.0', '1.1.0'])
    expect(await rulesets('--ruleset', '2.0.0')).toEqual(['2.0.0', '2.0.0'])
  })
})
