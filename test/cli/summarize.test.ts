import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import {
  allRuns,
  benchmarkFolder,
  descriptionFile,
  otherSystem,
  SubmissionPackage,
  system,
  withoutKey,
} from '../support/submission-package.ts'

const summarize = (dir: string, ...args: readonly string[]) =>
  cli([
    'summarize',
    dir,
    '--ruleset',
    '1.1.0',
    '--rules',
    fixture('rules'),
    '--rcps',
    fixture('rcps'),
    ...args,
  ])

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true })

/** Minutes from run_start to run_stop of a log, by the text of their lines. */
function minutesIn(file: string): number {
  const text = readFileSync(file, 'utf8')
  const time = (key: string) => Number(new RegExp(`"time_ms": (\\d+)[^\\n]*"key": "${key}"`).exec(text)![1])
  return (time('run_stop') - time('run_start')) / 60 / 1000
}

/** The mean of the three in the middle, added from the smallest up. */
function middleMean(dir: string): number {
  const [, a, b, c] = allRuns.map(run => minutesIn(join(dir, `result_${run}.txt`))).sort((x, y) => x - y)
  return (a! + b! + c!) / 3
}

/** Every file below a folder with the hash of its content. */
const contentsOf = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => [file, createHash('sha256').update(readFileSync(file)).digest('hex')])

describe('summarize', () => {
  it('has one row per system, with the olympic mean of the times in its logs (training rules), and exits with 0', async () => {
    const { dir } = new SubmissionPackage()
    const { code, stdout } = await summarize(dir, '--format', 'csv')
    const rows = rowsOf(stdout)
    expect(code).toBe(0)
    expect(rows.map(row => row.system)).toEqual([system, otherSystem])
    for (const row of rows) {
      const [detail] = rowsOf((await summarize(dir, '--format', 'csv', '--detailed')).stdout).filter(
        each => each.system === row.system,
      )
      const raw = middleMean(`${dir}/results/${row.system}/maskrcnn`)
      expect(Number(row.maskrcnn)).toBe(raw * Number(detail!['maskrcnn:rcp_scaling_factor']))
      expect(detail!['maskrcnn:time_to_train']).toBe(row.maskrcnn)
      expect(detail!['maskrcnn:RCP']).toBe('Pass')
    }
  })

  it('gives the same, and leaves the submission as it was, however often it runs', async () => {
    const { dir } = new SubmissionPackage()
    const before = contentsOf(dir)
    const first = await summarize(dir, '--format', 'csv', '--detailed')
    expect((await summarize(dir, '--format', 'csv', '--detailed')).stdout).toBe(first.stdout)
    expect(contentsOf(dir)).toEqual(before)
  })

  it('takes no notice of a stale scaling.json of the closed division, and takes that of the open one', async () => {
    const copy = new SubmissionPackage()
    const score = async () =>
      Number(
        rowsOf((await summarize(copy.dir, '--format', 'csv')).stdout).find(row => row.system === system)!
          .maskrcnn,
      )
    const before = await score()
    copy.write(`${benchmarkFolder}/scaling.json`, '{"scaling_factor": 2}')
    expect(await score()).toBe(before)
    copy.describe({ division: 'open' })
    expect(await score()).toBe(middleMean(copy.path(benchmarkFolder)) * 2)
  })

  it('has the rows in JSON under the names of the columns, numbers unrounded', async () => {
    const { dir } = new SubmissionPackage()
    const { stdout } = await summarize(dir, '--format', 'json')
    const [row] = JSON.parse(stdout).results
    const [csv] = rowsOf((await summarize(dir, '--format', 'csv')).stdout)
    expect(Object.keys(row)).toEqual(Object.keys(csv!))
    expect(String(row.maskrcnn)).toBe(csv!.maskrcnn)
    expect(row.resnet).toBeNull()
  })

  it('says what is missing in the table, and exits with 1: a score, a row, a column', async () => {
    const copy = new SubmissionPackage()
    copy.editLogs([0, 1], withoutKey('run_stop')).write(`results/${otherSystem}/maskrcn/x`, '')
    const { code, stdout } = await summarize(copy.dir, '--format', 'json')
    const found = (JSON.parse(stdout).findings as { code: string; severity: string; path: string }[]).map(
      ({ code, severity, path }) => [code, severity, path.slice(copy.dir.length + 1)],
    )
    expect(code).toBe(1)
    expect(found).toEqual(
      expect.arrayContaining([
        ['dropped-run', 'warning', `${benchmarkFolder}/result_0.txt`],
        ['no-score', 'error', benchmarkFolder],
        ['skipped-benchmark', 'error', `results/${otherSystem}/maskrcn`],
      ]),
    )
    copy.remove(descriptionFile)
    const without = await summarize(copy.dir, '--format', 'json')
    expect(JSON.parse(without.stdout).results).toHaveLength(1)
    expect(without.stdout).toContain('no-system-file')
  })

  it('takes a log that is a broken link, a pipe or unreadable for a run that does not count, and never waits for it', async () => {
    const copy = new SubmissionPackage()
    const log = copy.path(`${benchmarkFolder}/result_3.txt`)
    copy.remove(`${benchmarkFolder}/result_3.txt`)
    spawnSync('mkfifo', [log])
    const [row] = rowsOf((await summarize(copy.dir, '--format', 'csv')).stdout)
    const dropped = rowsOf(
      (await summarize(copy.editLogs([1], withoutKey('run_stop')).dir, '--format', 'csv')).stdout,
    )
    expect([row!.maskrcnn === '', dropped[0]!.maskrcnn]).toEqual([false, ''])
    rmSync(log)
    symlinkSync('nowhere', log)
    const { stdout } = await summarize(copy.dir)
    expect(stdout).toMatch(/result_3\.txt: warning\[dropped-run\]: .*cannot be read/)
  })

  it('warns of a failed RCP check, and still exits with 0', async () => {
    const copy = new SubmissionPackage()
    copy.editLogs(allRuns, text => text.replaceAll(/"epoch_num": 1[45]/g, '"epoch_num": 12'))
    const { code, stdout } = await summarize(copy.dir)
    expect(code).toBe(0)
    expect(stdout).toContain('warning[fail]: RCP check: RCP found')
  })

  it('summarizes several organizations and a whole round in one table', async () => {
    const round = temporaryFolder({})
    for (const name of ['B', 'A']) new SubmissionPackage(join(round, name))
    const both = await summarize(`${round}/A`, `${round}/B`, '--format', 'csv')
    expect(rowsOf(both.stdout)).toHaveLength(4)
    expect((await summarize(`${round}/A/{*}`, '--format', 'csv')).stdout.split('\n')).toHaveLength(4)
  })

  it('lets no text of a description out of CSV, HTML, a terminal or a spreadsheet', async () => {
    const copy = new SubmissionPackage()
    const hostile = `=cmd|' /C calc'!A1 <script>alert(1)</script> \u001b[31m \u202e \u0000 "`
    copy.describe({ system_name: hostile, sw_notes: '@SUM(A1)\n::error::x', framework: '+1+2' })
    const csv = (await summarize(copy.dir, '--format', 'csv')).stdout
    const [row] = rowsOf(csv).filter(each => each.system!.includes('cmd'))
    expect([row!.system!.slice(0, 5), row!.notes!.slice(0, 5), row!.framework]).toEqual([
      "'=cmd",
      "'@SUM",
      "'+1+2",
    ])
    const html = (await summarize(copy.dir, '--format', 'html')).stdout
    expect(html).not.toContain('<script>alert')
    for (const text of [csv, html, (await summarize(copy.dir)).stdout]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(text).not.toMatch(/[\u0000\u001b\u202e]|^::error/m)
    }
    const file = join(temporaryFolder({}), 'summary.xlsx')
    await summarize(copy.dir, '--xlsx', file)
    const parts = Object.entries(unzipSync(readFileSync(file))).map(
      ([name, bytes]) => [name, strFromU8(bytes)] as const,
    )
    for (const [, xml] of parts) {
      expect(xml).not.toContain('<f>')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
      expect(xml).not.toMatch(/[\u0000\u001b\u202e]|<script/)
    }
  })

  it('makes private ids only when asked, from the words of a checkout', async () => {
    const copy = new SubmissionPackage()
    const words = Array.from(
      { length: 256 },
      (_, index) => `'${'abcdefghijklmnop'[index >> 4]}${'abcdefghijklmnop'[index & 15]}'`,
    )
    const reference = temporaryFolder({
      'result_summarizer/result_summarizer.py': `    DEFAULT_WORDLIST = (\n    ${words.join(', ')})\n`,
    })
    const without = await cli([
      'summarize',
      copy.dir,
      '--ruleset',
      '1.1.0',
      '--rules',
      fixture('rules'),
      '--rcps',
      fixture('rcps'),
      '--generate-private-ids',
    ])
    expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('error[no-private-id-words]')])
    expect(existsSync(copy.path(`results/${system}/privateid.json`))).toBe(false)
    const made = await cli([
      'summarize',
      copy.dir,
      '--ruleset',
      '1.1.0',
      '--rules',
      fixture('rules'),
      '--rcps',
      fixture('rcps'),
      '--reference',
      reference,
      '--generate-private-ids',
      '--format',
      'csv',
    ])
    const { private_id: id } = JSON.parse(readFileSync(copy.path(`results/${system}/privateid.json`), 'utf8'))
    expect(rowsOf(made.stdout).find(row => row.system === system)!.private_id).toBe(id)
  })

  it('exits with 2 where there is nothing to summarize, no ruleset, or no rules', async () => {
    const { dir } = new SubmissionPackage()
    expect((await summarize(`${dir}/systems`)).code).toBe(2)
    expect((await summarize(`${dir}/nowhere`)).code).toBe(2)
    expect((await cli(['summarize', dir])).code).toBe(2)
    expect((await summarize(dir, '--ruleset', '2.0.0')).stderr).toContain('error[no-rules]')
  })
})

describe('summarize of folders in the wrong place', () => {
  // hpc_results_v0.7 has no folders strong and weak: results/SYSTEM/cosmoflow/result_0.txt.
  it('names HPC benchmarks outside strong and weak, and a system without benchmarks, with exit code 1', async () => {
    const folder = temporaryFolder()
    const put = (path: string) => {
      mkdirSync(join(folder, 'Lab', dirname(path)), { recursive: true })
      writeFileSync(join(folder, 'Lab', path), '')
    }
    put('systems/8xGPU.json')
    put('results/8xGPU/cosmoflow/result_0.txt')
    cpSync(join(fixture('rules'), 'training_1.1.0'), join(folder, 'rules/hpc_1.0.0'), { recursive: true })
    const rules = ['--rules', join(folder, 'rules'), '--rcps', fixture('rcps'), '--no-config']
    const hpc = await cli([
      'summarize',
      join(folder, 'Lab'),
      '--usage',
      'hpc',
      '--ruleset',
      '1.0.0',
      ...rules,
    ])
    expect(hpc.stdout).toMatch(/8xGPU\/cosmoflow: error\[unknown-scaling\]/)
    expect(hpc.code).toBe(1)
  })
})
