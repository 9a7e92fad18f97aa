import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import { SubmissionPackage } from '../support/submission-package.ts'

const reference = `rules: ${fixture('rules')}
    rcps: ${fixture('rcps')}`

describe('the stages summarize and score', () => {
  it("write what the commands write: CSV as upstream's, a spreadsheet, scores", async () => {
    const { dir } = new SubmissionPackage()
    const folder = temporaryFolder({
      'pipeline.yaml': `ruleset: 1.1.0
out: out
inputs:
  submission: ${JSON.stringify(dir)}
stages:
  - id: table
    stage: summarize
    inputs: [submission]
    ${reference}
    xlsx: summary.xlsx
    output: summary.csv
  - id: scores
    stage: score
    inputs: [submission]
    ${reference}
    output: score.json
`,
    })
    const { code, stderr } = await cli(['run', join(folder, 'pipeline.yaml')])
    expect([code, stderr]).toEqual([0, expect.any(String)])
    const options = ['--ruleset', '1.1.0', '--rules', fixture('rules'), '--rcps', fixture('rcps'), '--format']
    const written = (name: string) => readFileSync(join(folder, 'out', name))
    expect(written('summary.csv').toString()).toBe((await cli(['summarize', dir, ...options, 'csv'])).stdout)
    expect(written('score.json').toString()).toBe((await cli(['score', dir, ...options, 'json'])).stdout)
    expect(written('summary.xlsx').subarray(0, 2).toString()).toBe('PK')
  })
})
