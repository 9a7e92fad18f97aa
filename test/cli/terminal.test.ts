import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/report/terminal/width.ts'
import { fixture, maskRcnnLog, root, temporaryFolder } from '../support/cli.ts'
import { hasPty, onTerminal } from '../support/on-terminal.ts'

const program = [process.execPath, join(root, 'dist', 'cli.js')]
const rcps = ['--ruleset', '1.1.0', '--rcps', fixture('rcps')]
const { CI: _ci, NO_COLOR: _noColor, FORCE_COLOR: _forceColor, COLUMNS: _columns, ...others } = process.env
const env = { ...others, TERM: 'xterm' }

const csi = '\u001b['
/** Sequences that set colours and weights. */
const colours = new RegExp(`${csi.replace('[', '\\[')}\\d+m`, 'g')

/** What a terminal shows after everything was written: lines without colours, what was erased left out. */
const shown = (output: string): string[] =>
  output
    .replaceAll(colours, '')
    .split('\r\n')
    .map(line => line.split(`\r${csi}2K`).at(-1)!)

const run = (args: readonly string[], columns: number, environment: NodeJS.ProcessEnv = env) =>
  onTerminal([...program, ...args], { columns, env: environment })

describe.skipIf(!hasPty)(`on a terminal${hasPty ? '' : ' (skipped: no Python)'}`, () => {
  it.each([40, 80, 200])('fits tables into %i columns, and says the verdicts in the last line', columns => {
    const { output, code } = run(['check', fixture('round'), ...rcps], columns)
    const lines = shown(output)
    expect(code).toBe(1)
    const tables = lines.slice(
      0,
      lines.findIndex(line => line.includes('error[')),
    )
    expect(tables.length).toBeGreaterThan(5)
    for (const line of tables) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
    expect(lines.at(-2)).toMatch(/^3 submissions: /)
  })

  it.each([40, 80])('counts two columns for each character of Chinese and Japanese, in %i', columns => {
    const folder = temporaryFolder()
    const dir = join(folder, '提出物', '十台の機械と長い名前を持つフォルダー')
    mkdirSync(dir, { recursive: true })
    const platform = '八台の加速器を備えた大型計算機システム'
    writeFileSync(
      join(dir, 'result_0.txt'),
      maskRcnnLog({ hyperparameters: { opt_base_learning_rate: 0.12, submission_platform: platform } }),
    )
    const { output } = onTerminal([...program, 'extract', '.', '--ruleset', '1.1.0'], {
      columns,
      env,
      cwd: folder,
    })
    const lines = shown(output)
    // Folders may be cut in the middle: 提…物.
    expect(output).toMatch(/提.*物/)
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
  })

  it('has colours, but none with NO_COLOR, --color never or TERM=dumb (no-color.org)', () => {
    const args = ['check', fixture('round'), ...rcps]
    expect(run(args, 80).output).toMatch(colours)
    expect(run(args, 80, { ...env, NO_COLOR: '1' }).output).not.toMatch(colours)
    expect(run(args, 80, { ...env, TERM: 'dumb' }).output).not.toMatch(colours)
    expect(run([...args, '--color', 'never'], 80).output).not.toMatch(colours)
  })

  it('shows what is wrong, where, the line with a caret and what to do', () => {
    const folder = temporaryFolder({ 'job.yaml': 'ruleset: 5.1.0\noutt: out\n' })
    const { output, code } = run(['run', join(folder, 'job.yaml')], 80)
    expect(code).toBe(2)
    const [message, place, line, caret] = shown(output)
    expect(message).toMatch(/^error\[pipeline\]: unknown key 'outt'; did you mean 'out'\?/)
    expect(place).toBe(`  --> ${folder}/job.yaml:2:1`)
    expect([line, caret]).toEqual(['   | outt: out', '   | ^'])
    const missing = shown(run(['curve', 'maskrcnn', '--rcps', '/none'], 80).output)
    expect(missing.find(text => text.startsWith('   = help: '))).toBeDefined()
  })

  it('shows within a single long log how far it is, and leaves nothing of that at an interrupt', () => {
    const folder = temporaryFolder()
    // Sparse, so that it takes no room on the disk.
    const makeLog = 'truncate -s 100G long.log && exec "$@"'
    const { output, code } = onTerminal(['sh', '-c', makeLog, 'sh', ...program, 'extract', 'long.log'], {
      columns: 100,
      env,
      cwd: folder,
      steps: [
        { after: ' left', type: '' },
        { after: ' left', type: '\u0003' },
      ],
    })
    expect(code).toBe(130)
    const progress = output.split(`\r${csi}2K`).filter(text => text.includes('files'))
    expect(progress.length).toBeGreaterThan(1)
    // 100 GiB are 107 GB.
    expect(progress[0]).toMatch(/^\d.* of 107 GB \(\d+ %\), 0 of 1 files, .*B\/s, \d.* left/)
    expect(shown(output).join('\n')).not.toContain('left')
  })
})
