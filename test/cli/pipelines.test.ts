import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseRcpSet } from '../../src/rcp/read.ts'
import { cli, type Ran, root, temporaryFolder } from '../support/cli.ts'
import { withoutEndedStages } from '../support/without-ended-stages.ts'

interface Job extends Ran {
  /** Every file it has written, by its path below the output folder. */
  readonly files: Readonly<Record<string, string>>
}

/** Runs one of the repository's pipelines twice from scratch into the same folder; both have to come to the same. */
async function runTwice(name: string, options: readonly string[] = []): Promise<Job> {
  const out = join(temporaryFolder(), 'out')
  const run = async (): Promise<Job> => {
    const ran = await cli(['run', join(root, 'pipelines', name), '--out', out, ...options])
    const files = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [relative(out, path), readFileSync(path, 'utf8')])
    return { ...ran, stderr: withoutEndedStages(ran.stderr), files: Object.fromEntries(files) }
  }
  const first = await run()
  rmSync(out, { recursive: true })
  expect(await run()).toEqual(first)
  return first
}

const batchSizes = (text: string) => parseRcpSet(text, '').records.map(record => record.globalBatchSize)

/** Names no file of another machine, and loads nothing. */
function expectSelfContained(page: string) {
  expect(page).toMatch(/^<!doctype html>/i)
  expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="?https?:/i)
}

describe('pipelines/maskrcnn.yaml', () => {
  it('answers the question of the project, with the numbers of the reference checker and the rules', async () => {
    const { code, stdout, stderr, files } = await runTwice('maskrcnn.yaml')
    expect([code, stderr]).toEqual([0, ''])
    expect(Object.keys(files).sort()).toEqual([
      'current/rcps_maskrcnn.json',
      'current/rcps_maskrcnn.md',
      'current/rcps_maskrcnn.provenance.json',
      'rcps_maskrcnn.json',
      'rcps_maskrcnn.md',
      'rcps_maskrcnn.provenance.json',
      'report.html',
    ])
    expect(batchSizes(files['current/rcps_maskrcnn.json']!)).toEqual([96, 128])
    expect(batchSizes(files['rcps_maskrcnn.json']!)).toEqual([96, 120, 128])

    // The reference checker on these values: floor between 96 and 128, and the factor on the submission's score.
    const report = files['report.html']!
    expect(report).toContain('1.00099206')
    for (const text of [stdout, report]) {
      expect(text).toContain('13.900369')
      expect(text).toContain('1.0009921')
      // K * 0.02 of the rules of 1.1.0 and the proposal K * 0.01, for the learning rate 0.15.
      expect(text).toContain('not allowed, nearest 0.14 and 0.16')
      expect(text).toContain('allowed, K = 15')
    }
    expectSelfContained(report)
  })

  it('ends with the answer, in three sentences, and says the same on a second run', async () => {
    const run = async () => (await cli(['run', 'pipelines/maskrcnn.yaml', '--out', out])).stdout
    const out = temporaryFolder()
    const first = await run()
    // Floors and factor as above; LR 0.15 is 7.5 * 0.02 and 15 * 0.01.
    expect(first).toMatch(
      /\nBatch size 120 with LR 0\.15 converges like its neighbours: [^\n]*\nCurrent rule K \* 0\.02: not allowed, nearest 0\.14 and 0\.16\.\nProposed rule K \* 0\.01: allowed, K = 15\.\n$/,
    )
    expect(await run()).toBe(first)
  })

  it('writes the origin of each value: 20 runs at 96, 10 at 120 and 10 at 128, as the fixtures are', async () => {
    const { files } = await runTwice('maskrcnn.yaml')
    const origins = files['rcps_maskrcnn.provenance.json']!.match(/"sha256": "[0-9a-f]{64}"/g)
    expect(origins).toHaveLength(40)
  })

  it('has its document as JSON, with every stage', async () => {
    const { code, stdout } = await runTwice('maskrcnn.yaml', ['--format', 'json'])
    const document = JSON.parse(stdout)
    expect([code, document.schemaVersion, document.tool.name]).toEqual([0, 1, 'mlperf-rcp'])
    expect(document.stages.map((stage: { id: string }) => stage.id)).toEqual([
      'current-set',
      'proposed-set',
      'pruned-set',
      'full-set',
      'with-proposed-entry',
      'learning-rate',
    ])
  })

  it('judges another submission where its input is given, exit code 1 where it fails', async () => {
    const round = join(root, 'fixtures', 'round')
    const { code, stdout } = await runTwice('maskrcnn.yaml', ['--input', `submission=${round}`])
    expect([code, stdout.includes('fail')]).toEqual([1, true])
  })
})

describe('pipelines/regenerate.yaml', () => {
  it('makes the set of the reference runs, their groups and a page', async () => {
    const { code, files } = await runTwice('regenerate.yaml')
    expect(code).toBe(0)
    expect(Object.keys(files).sort()).toEqual([
      'rcps_maskrcnn.json',
      'rcps_maskrcnn.md',
      'rcps_maskrcnn.provenance.json',
      'report.html',
      'runs.csv',
    ])
    expect(batchSizes(files['rcps_maskrcnn.json']!)).toEqual([96, 128])
    expect(files['runs.csv']!.trimEnd().split('\n')).toHaveLength(3)
    expectSelfContained(files['report.html']!)
  })
})

describe('pipelines/round.yaml', () => {
  it('judges each submission of a round and sums it up', async () => {
    const { code, files } = await runTwice('round.yaml')
    expect(code).toBe(0)
    expect(Object.keys(files).sort()).toEqual(['report.html', 'runs.csv', 'summary.csv', 'verdicts.json'])
    const { results, summary } = JSON.parse(files['verdicts.json']!)
    expect(results).toHaveLength(3)
    // 96 is pruned, so that too fast a submission there has no record to fail against; 256 lies above all records.
    expect(summary).toMatchObject({ pass: 1, fail: 0, 'missing-rcp': 2 })
    expect(files['runs.csv']!.trimEnd().split('\n')).toHaveLength(1 + 15)
    expectSelfContained(files['report.html']!)
  })
})
