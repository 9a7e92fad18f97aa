import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, temporaryFolder } from '../support/cli.ts'
import { soundLog } from '../support/compliance-logs.ts'

const text = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('')
const broken = text(soundLog.map(line => line.replace('"lars"', '"adam"')))

const rules = `- KEY:
    NAME: optimizer
    REQ: EXACTLY_ONE
    CHECK: v['value'] == 'lars'
`

const pipeline = (members: string) => `
ruleset: 5.1.0
out: out
inputs:
  sound: sound logs
  all: [sound logs, broken]
stages:
  - {id: rules, stage: comply, rules: ./rules, ${members}}
`

async function run(members: string) {
  const folder = temporaryFolder({
    'pipeline.yaml': pipeline(members),
    'rules/training_5.1.0/common.yaml': rules,
    'sound logs/é/result_0.txt': text(soundLog),
    'broken/result_0.txt': broken,
  })
  const ran = await cli(['run', join(folder, 'pipeline.yaml'), '--format', 'json'])
  return { ...ran, stage: ran.stdout === '' ? null : JSON.parse(ran.stdout).stages[0] }
}

describe('run with the stage comply', () => {
  it('checks the logs of the inputs against the rules, and passes where all comply', async () => {
    const { code, stage } = await run('inputs: [sound]')
    expect([code, stage.results]).toEqual([
      0,
      [
        {
          file: expect.stringMatching(/sound logs\/é\/result_0\.txt$/),
          ok: true,
          warnings: [],
          findings: [],
        },
      ],
    ])
  })

  it('fails where a log does not comply, unless its findings are only reported', async () => {
    const { code, stage } = await run('inputs: [all]')
    expect([code, stage.results.map((result: { ok: boolean }) => result.ok)]).toEqual([1, [true, false]])
    expect(stage.results[1].findings).toMatchObject([
      {
        key: 'optimizer',
        kind: 'check-failed',
        rule: { file: 'training_5.1.0/common.yaml', line: 4 },
      },
    ])
    expect((await run('inputs: [all], findings: report')).code).toBe(0)
  })

  it('says which key it does not know', async () => {
    const { code, stderr } = await run('inputs: [all], strict: true')
    expect([code, stderr]).toEqual([2, expect.stringContaining('strict')])
  })
})
