import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cli } from '../support/cli.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const folder = mkdtempSync(join(tmpdir(), 'hostile-files-'))
const pipe = join(folder, 'pipe.json')
const device = join(folder, 'device.json')
const submission = join(folder, 'submission')
const base = ['--ruleset', '5.1.0', '--config', join(fixtures, 'worked-example/mlperf-rcp.yaml')]

beforeAll(() => {
  execFileSync('mkfifo', [pipe])
  symlinkSync('/dev/zero', device)
  cpSync(join(fixtures, 'worked-example/S1'), submission, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

// A pipe without a writer would wait forever, and /dev/zero has no end.
describe.each([
  ['a pipe', pipe],
  ['a device', device],
])('%s instead of a file', (_, path) => {
  it.each([
    ['an RCP set', ['lint', path, '--ruleset', '1.1.0']],
    ['--rcps', ['check', submission, ...base, '--rcps', path]],
    ['--config', ['check', submission, '--ruleset', '5.1.0', '--config', path]],
    ['a pipeline', ['run', path]],
    ['a solver', ['caffe', 'schedule', path]],
    ['a Caffe log', ['caffe', 'parse', path]],
    ['a log', ['extract', path, '--ruleset', '1.1.0']],
    ['a table', ['extract', path, '--source', 'table']],
    ['a table of a study', ['scaling', 'compare', path, '--table', '1', '--baseline', '256']],
  ])('is refused as %s', async (_what, args) => {
    const { code, stdout, stderr } = await cli(args)
    expect([1, 2]).toContain(code)
    expect(stdout + stderr).toContain('is a pipe or a device, not a file')
  })

  it('as scaling.json hangs nothing', async () => {
    const round = join(folder, `round-${path === pipe}`)
    for (const name of ['bad', 'good']) cpSync(submission, join(round, name), { recursive: true })
    symlinkSync(path, join(round, 'bad', 'scaling.json'))
    const { code, stdout } = await cli(['check', round, ...base, '--format', 'json'])
    expect(code).toBe(0)
    const results = JSON.parse(stdout).results as { verdict: string }[]
    expect(results.map(({ verdict }) => verdict)).toEqual(['pass', 'pass'])
  })
})

describe('a file that is read at once', () => {
  it.each([
    ['curve', 'set.json', ['--ruleset', '1.1.0']],
    ['run', 'pipeline.yaml', []],
  ])('is refused above 64 MiB: %s', async (command, name, more) => {
    const file = join(folder, name)
    writeFileSync(file, '')
    truncateSync(file, 600 * 1024 * 1024)
    const { code, stderr } = await cli([command, file, ...more])
    expect(code).toBe(2)
    expect(stderr).toContain('has more than 64 MiB')
  })

  it('is refused above 64 MiB as a solver, which may be compressed', async () => {
    const file = join(folder, 'solver.prototxt')
    writeFileSync(file, '')
    truncateSync(file, 65 * 1024 * 1024)
    const { code, stderr } = await cli(['caffe', 'schedule', file])
    expect([code, stderr]).toEqual([2, expect.stringContaining('file-too-large')])
  })
})

describe('workflow commands of GitHub in names and logs', () => {
  const evil = join(folder, 'S##[stop-commands]zz')
  beforeAll(() => {
    mkdirSync(evil)
    cpSync(join(fixtures, 'maskrcnn/submission/results/10xGPU/maskrcnn'), evil, { recursive: true })
    writeFileSync(join(evil, 'result_9.txt'), '')
  })

  it.each(['text', 'json', 'ndjson', 'csv', 'markdown', 'html', 'junit', 'sarif', 'github'])(
    'are inert in %s, on both streams',
    async format => {
      const { stdout, stderr } = await cli(['extract', evil, '--ruleset', '1.1.0', '--format', format])
      expect(stdout).toContain('stop-commands')
      expect(stdout + stderr).not.toContain('##[')
    },
  )

  it('are inert in errors', async () => {
    const { code, stderr } = await cli([
      'extract',
      join(folder, '##[set-output name=x]y'),
      '--ruleset',
      '1.1.0',
    ])
    expect(code).toBe(2)
    expect(stderr).not.toContain('##[')
  })
})
