import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, maskRcnnLog, temporaryFolder } from '../support/cli.ts'
import { times } from '../support/rcp.ts'

const logs = (folder: string, bs: number, values: readonly number[]) =>
  Object.fromEntries(values.map((value, run) => [`${folder}/result_${run}.txt`, maskRcnnLog({ bs, value })]))

const pipeline = `
ruleset: 1.1.0
out: out
inputs:
  first: first
  second: second
  submission: submission
stages:
  - {id: old, stage: regenerate, inputs: [first], out: old, allow-few: true}
  - {id: new, stage: regenerate, inputs: [first, second], out: new, allow-few: true}
  - {id: sound, stage: lint, rcps: new, findings: report}
  - {id: change, stage: diff, before: old, after: new, submissions: [submission]}
`

describe('run with the stages lint and diff', () => {
  it('looks at sets that earlier stages wrote: a record at 120 makes a submission of 15 epochs pass that failed', async () => {
    const folder = temporaryFolder({
      'pipeline.yaml': pipeline,
      ...logs('first/96', 96, [...times(9, 14), 15]),
      ...logs('first/128', 128, times(10, 16)),
      ...logs('second/120', 120, [...times(9, 14), 15]),
      ...logs('submission/120', 120, times(5, 15)),
    })
    const { code, stdout, stderr } = await cli(['run', join(folder, 'pipeline.yaml'), '--format', 'json'])
    expect(code).toBe(0)
    expect(stderr.replace(/\d+\.\d s/g, '0.0 s').split('\n')).toEqual([
      'old (regenerate): maskrcnn: 2 added, 0.0 s',
      'new (regenerate): maskrcnn: 3 added, 0.0 s',
      'sound (lint): 1 RCP set: 0 errors, 1 warning, 0 notes, 0.0 s',
      'change (diff): 1 record differs; 1 of 1 verdicts flips, 0.0 s',
      '',
    ])
    const { stages } = JSON.parse(stdout)
    const [, , sound, change] = stages
    expect(sound.results[0].findings.map((finding: { code: string }) => finding.code)).toContain('zero-stdev')
    expect(change.records).toMatchObject([{ bs: 120, change: 'added' }])
    expect(change.verdicts).toMatchObject([{ before: 'fail', after: 'pass' }])
  })
})
