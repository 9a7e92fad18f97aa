import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/report/formats.ts'
import { cli, fixture, maskRcnnLog, temporaryFolder } from '../support/cli.ts'

/** What must not be in any output: parts of the folder's path, and what the logs hold. */
const secret = /alice|zeus|node17|secret-project|10\.9\.8\.7|cluster\.internal/

const rcps = ['--ruleset', '1.1.0', '--rcps', fixture('rcps')]

function logs(): string {
  const private_ = {
    submission_platform: 'zeus.cluster.internal',
    data_dir: '/home/alice/secret-project/coco',
    launched_by: 'alice@node17',
    hostname: 'zeus',
    master: '10.9.8.7',
  }
  const hyperparameters = { opt_base_learning_rate: 0.12, ...private_ }
  const good = Object.fromEntries(
    [13, 14, 15, 14].map((value, index) => [
      `home/alice/node17/secret-project/result_${index}.txt`,
      maskRcnnLog({ hyperparameters, value }),
    ]),
  )
  return temporaryFolder({
    ...good,
    'home/alice/node17/secret-project/result_4.txt': 'no log of zeus\n',
    'home/alice/caffe.zeus.alice.log.INFO.20170101-000000.1': '',
  })
}

describe.each([
  ['extract', 'with a log that is none', ['--ruleset', '1.1.0', '--hash']],
  ['check', 'with a log that is none', rcps],
  ['report', 'with a log that is none', [...rcps, '--rules', fixture('rules'), '-o', '-']],
  ['comply', 'with a log that is none', ['--ruleset', '9.9.0', '--rules', fixture('rules'), '--lenient']],
  ['score', 'with a log that is none', rcps],
] as const)('%s --redact', (command, _, args) => {
  it.each(formats)('leaves nothing private in %s, and gives the same twice', async format => {
    const folder = logs()
    const run = (...more: string[]) => cli([command, folder, ...args, '--format', format, ...more])
    const open = await run()
    expect(open.stdout).toMatch(secret)
    const first = await run('--redact')
    expect(first.code).toBe(open.code)
    expect(first.stdout).not.toBe('')
    expect(first.stdout + first.stderr).not.toMatch(secret)
    expect(await run('--redact')).toEqual(first)
  })
})

describe('--redact', () => {
  it('leaves nothing private in Parquet, and keeps the folder of logs apart from others', async () => {
    const file = join(temporaryFolder(), 'runs.parquet')
    await cli(['extract', logs(), '--ruleset', '1.1.0', '--redact', '--format', 'parquet', '-o', file])
    const rows = await parquetReadObjects({ file: new Uint8Array(readFileSync(file)).buffer })
    expect(JSON.stringify(rows)).not.toMatch(secret)
    expect(rows.map(row => row.file)).toEqual([0, 1, 2, 3, 4].map(index => `path-1/result_${index}.txt`))
  })

  it.each(['sidecar', 'inline'])(
    'leaves nothing private in what regenerate writes, provenance: %s',
    async how => {
      const out = temporaryFolder()
      const { stdout, stderr } = await cli([
        'regenerate',
        join(logs(), 'home/alice/node17'),
        ...['--ruleset', '1.1.0', '--allow-few', '--redact', '--diff', '--provenance', how, '--out', out],
      ])
      expect(stdout + stderr).not.toMatch(secret)
      const written = readdirSync(out).map(name => readFileSync(join(out, name), 'utf8'))
      expect(written.length).toBeGreaterThan(1)
      expect(written.join('')).not.toMatch(secret)
      expect(written.join('')).toContain('path-1/result_0.txt')
    },
  )

  it.each(['package', 'summarize'])(
    'leaves nothing private of where a submission lies: %s',
    async command => {
      const folder = join(temporaryFolder(), 'home/alice/node17/secret-project')
      cpSync(fixture('package'), folder, { recursive: true })
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      rmSync(join(folder, names.find(name => name.endsWith('result_0.txt'))!))
      for (const format of ['text', 'json', 'csv', 'html', 'github']) {
        const args = [command, folder, ...rcps, '--rules', fixture('rules'), '--format', format]
        const { code, stdout, stderr } = await cli([...args, '--redact'])
        expect(code, stderr).toBeLessThan(2)
        expect(stdout + stderr, format).not.toMatch(secret)
      }
    },
  )

  it('leaves nothing private in a spreadsheet', async () => {
    const folder = join(temporaryFolder(), 'secret-project')
    cpSync(fixture('package'), folder, { recursive: true })
    const args = ['summarize', folder, ...rcps, '--rules', fixture('rules'), '--xlsx']
    const cellsOf = async (name: string, ...more: string[]) => {
      const file = join(folder, name)
      expect((await cli([...args, file, ...more])).code).toBe(0)
      const parts = unzipSync(readFileSync(file))
      return Object.values(parts)
        .map(part => strFromU8(part))
        .join('')
    }
    expect(await cellsOf('open.xlsx')).toContain('github.com')
    const redacted = await cellsOf('redacted.xlsx', '--redact')
    expect(redacted).not.toMatch(/secret-project|github\.com/)
    // The submitter is the first path.
    expect(redacted).toContain('https://host-1/path-2')
  })

  it('leaves nothing private in what a pipeline writes', async () => {
    const folder = logs()
    const job = join(folder, 'job.yaml')
    writeFileSync(
      job,
      `ruleset: 1.1.0
out: out
inputs: { logs: home }
stages:
  - { id: runs, stage: extract, inputs: [logs], output: runs.json, hash: true }
  - { id: sets, stage: regenerate, inputs: [logs], allow-few: true }
  - { id: page, stage: report, output: report.html }
`,
    )
    const { stdout, stderr } = await cli(['run', job, '--redact'])
    expect(stdout + stderr).not.toMatch(secret)
    const out = join(folder, 'out')
    const written = readdirSync(out)
    expect(written.sort()).toEqual(expect.arrayContaining(['report.html', 'runs.json']))
    for (const name of written) expect(readFileSync(join(out, name), 'utf8'), name).not.toMatch(secret)
  })

  it('leaves nothing private in an error', async () => {
    const missing = await cli(['check', '/home/alice/none', ...rcps, '--redact'])
    expect(missing.code).toBe(2)
    expect(missing.stderr).toContain('error[path-not-found]')
    expect(missing.stderr).not.toMatch(secret)
    const folder = temporaryFolder({ 'zeus/rcps_maskrcnn.json': '{"zeus.cluster.internal": [}' })
    const broken = await cli([
      'curve',
      'maskrcnn',
      '--ruleset',
      '1.1.0',
      '--rcps',
      `${folder}/zeus`,
      '--redact',
    ])
    expect(broken.code).toBe(2)
    expect(broken.stderr).not.toMatch(/zeus\.|\/zeus/)
  })

  it('leaves names of Caffe logs out, which hold host and user', async () => {
    const args = ['caffe', 'parse', join(logs(), 'home/alice/caffe.zeus.alice.log.INFO.20170101-000000.1')]
    const { stdout, stderr } = await cli([...args, '--redact'])
    expect(stdout + stderr).not.toMatch(secret)
  })
})
