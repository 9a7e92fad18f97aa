import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/report/formats.ts'
import { tool } from '../../src/version.ts'
import { cli, fixture, maskRcnnLog, root, temporaryFolder } from '../support/cli.ts'

const rcps = ['--ruleset', '1.1.0', '--rcps', fixture('rcps')]

/** A command line of each command over the fixtures, with the exit code and the members of its document. */
const commands = {
  extract: [['extract', fixture('maskrcnn/submission'), '--ruleset', '1.1.0'], 0, ['runs']],
  groups: [['extract', fixture('maskrcnn/reference'), '--ruleset', '1.1.0', '--group'], 0, ['groups']],
  regenerate: [
    ['regenerate', fixture('maskrcnn/proposed'), ...rcps, '--check'],
    1,
    ['ruleset', 'changes', 'findings', 'files'],
  ],
  check: [['check', fixture('round'), ...rcps], 1, ['results', 'summary']],
  curve: [
    ['curve', 'maskrcnn', ...rcps, '--rcp-set', 'full', '--interpolate', '120', '--bootstrap', '96'],
    0,
    ['benchmark', 'ruleset', 'records', 'interpolated', 'bootstrap'],
  ],
  advise: [
    ['advise', '--benchmark', 'maskrcnn', '--bs', '120', '--lr', '0.15', ...rcps],
    1,
    ['benchmark', 'ruleset', 'globalBatchSize', 'learningRate', 'learningRateRules', 'rcp', 'outcomes'],
  ],
} as const satisfies Record<string, readonly [readonly string[], number, readonly string[]]>

const names = Object.keys(commands) as (keyof typeof commands)[]

describe('respond', () => {
  describe.each(names)('%s', name => {
    const [args, exitCode, members] = commands[name]

    it.each(formats)('answers in the format %s, the same twice, with nothing on stderr', async format => {
      const first = await cli([...args, '--format', format])
      expect(first.code).toBe(exitCode)
      expect(first.stderr).toBe('')
      expect(first.stdout.at(-1) ?? '\n').toBe('\n')
      expect(await cli([...args, '--format', format])).toEqual(first)
    })

    it('has schemaVersion, tool and the members of the contract in its JSON document', async () => {
      const document = JSON.parse((await cli([...args, '--format', 'json'])).stdout)
      expect(Object.keys(document).slice(0, 2)).toEqual(['schemaVersion', 'tool'])
      expect(document.schemaVersion).toBe(1)
      expect(document.tool).toEqual({ name: 'mlperf-rcp', version: tool.version })
      expect(Object.keys(document)).toEqual(expect.arrayContaining([...members]))
    })

    it('writes the same bytes to a file with -o, and nothing to standard output', async () => {
      const folder = temporaryFolder()
      const file = join(folder, 'made', 'answer.json')
      const printed = await cli([...args, '--format', 'json'])
      const written = await cli([...args, '--format', 'json', '-o', file])
      expect(written.code).toBe(exitCode)
      expect(written.stdout).toBe('')
      expect(written.stderr).toMatch(/^wrote .*answer\.json: .+\n$/)
      expect(readFileSync(file, 'utf8')).toBe(printed.stdout)
      expect(readdirSync(join(folder, 'made'))).toEqual(['answer.json'])
    })

    it('exits with 0 where --exit-zero is given, with the same answer', async () => {
      const { stdout } = await cli(args)
      expect(await cli([...args, '--exit-zero'])).toEqual({ code: 0, stdout, stderr: '' })
    })
  })

  it('leaves an error an error where --exit-zero is given', async () => {
    expect((await cli(['extract', '/none', '--exit-zero'])).code).toBe(2)
  })

  it('keeps numbers unrounded in JSON and CSV: 13.900369246800743 of the reference checker', async () => {
    const [args] = commands.curve
    for (const format of ['json', 'csv']) {
      expect((await cli([...args, '--format', format])).stdout).toContain('13.900369246800743')
    }
  })

  it('refuses an output that cannot be written, leaves it as it was and no file beside it', async () => {
    const folder = temporaryFolder({ file: 'kept' })
    const { code, stdout, stderr } = await cli([...commands.extract[0], '-o', join(folder, 'file', 'x.json')])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('error[unwritable]')
    expect(stderr).toContain('help: a part of the path is a file')
    expect(readdirSync(folder)).toEqual(['file'])
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept')
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'refuses a folder without permission to write (skipped for root, who may)',
    async () => {
      const folder = temporaryFolder()
      chmodSync(folder, 0o500)
      const { code, stderr } = await cli([...commands.extract[0], '-o', join(folder, 'x.json')])
      expect([code, readdirSync(folder)]).toEqual([2, []])
      expect(stderr).toContain('permissions')
    },
  )

  it('refuses an --out that cannot be written and writes none of the files', async () => {
    const folder = temporaryFolder({ file: 'kept' })
    const out = join(folder, 'file', 'out')
    const { code, stderr } = await cli(['regenerate', fixture('maskrcnn/reference'), '--out', out])
    expect(code).toBe(2)
    expect(stderr).toContain(`error[unwritable]: cannot write ${out} (EEXIST)`)
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('prints errors in one line with -q and says nothing of a file it has written', async () => {
    const folder = temporaryFolder()
    const failed = await cli(['extract', join(folder, 'none'), '-q'])
    expect(failed.stderr).toBe(`${folder}/none: error[path-not-found]: ${folder}/none does not exist\n`)
    const written = await cli([...commands.extract[0], '-q', '-o', join(folder, 'x.txt')])
    expect(written).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(existsSync(join(folder, 'x.txt'))).toBe(true)
  })

  it.each([
    ['json', /^\{\n/],
    ['ndjson', /^\{".*\}\n/],
    ['csv', /^file,/],
    ['html', /^<!doctype html>/i],
    ['md', /^# /],
    ['sarif', /sarif/],
    ['xml', /^<\?xml/],
    ['parquet', /^PAR1/],
    ['txt', /^Runs\n/],
  ])('takes the format of a file from its ending: %s', async (ending, begins) => {
    const path = join(temporaryFolder(), `x.${ending}`)
    expect((await cli([...commands.extract[0], '-o', path])).code).toBe(0)
    expect(readFileSync(path, 'latin1')).toMatch(begins)
  })

  it('prefers --format to the ending, and refuses the ending of a format that the command does not have', async () => {
    const folder = temporaryFolder()
    await cli([...commands.extract[0], '-o', join(folder, 'x.csv'), '--format', 'json'])
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toMatch(/^\{/)
    const refused = await cli(['lint', fixture('rcps'), '-o', join(folder, 'x.parquet')])
    expect([refused.code, existsSync(join(folder, 'x.parquet'))]).toEqual([2, false])
    expect(refused.stderr).toContain('error[format-of-file]')
  })

  it('says on stderr with -v how many logs were read and how long it took', async () => {
    const [args] = commands.extract
    const { stdout, stderr } = await cli([...args, '-v'])
    expect(stderr).toMatch(/^read 5 logs, [\d.]+ \w?B, in \d+\.\d s\n$/)
    expect(stdout.split('\n').at(-2)).toBe((await cli(args)).stdout.split('\n').at(-2))
  })

  it('shows colour and progress on a terminal only, and neither where it is asked not to', async () => {
    const logs = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`result_${index}.txt`, maskRcnnLog()]),
    )
    const args = ['extract', temporaryFolder(logs), '--ruleset', '1.1.0']
    const plain = await cli(args)
    const terminal = await cli(args, { isTerminal: true })
    const uncoloured = await cli(args, { isTerminal: true, environment: { NO_COLOR: '1' } })
    const colour = '\u001b['
    expect(plain.stdout + plain.stderr).not.toContain(colour)
    expect(terminal.stdout).toContain(colour)
    expect(uncoloured.stdout).not.toContain(colour)
    expect((await cli([...args, '--color', 'never'], { isTerminal: true })).stdout).not.toContain(colour)
    expect((await cli([...args, '--color', 'always'])).stdout).toContain(colour)
    for (const silent of ['--no-progress', '-q']) {
      expect((await cli([...args, silent], { isTerminal: true })).stderr).toBe('')
    }
  })

  it('never colours what goes to a file, unless asked to', async () => {
    const file = join(temporaryFolder(), 'answer.txt')
    await cli([...commands.check[0], '-o', file], { isTerminal: true })
    expect(readFileSync(file, 'utf8')).not.toContain('\u001b[')
  })

  it('prints the same from any folder, as paths are those of the arguments', async () => {
    const [args] = commands.check
    const here = await cli(args, { directory: root })
    expect(await cli(args)).toEqual(here)
  })
})
