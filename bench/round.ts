/**
 * What a round of results costs, side by side: `rg -c`, a plain loop of reads, and the commands as whole processes; then
 * upstream's checkers over the same logs.
 *
 * `npx tsx bench/round.ts [ROUND] [COPIES]`, after `npm run build`, takes ten copies of the real results of v4.1 at
 * `../shared/corpus` (or `MLPERF_RCP_SHARED`). `comply`, `report` and upstream take part if MLPERF_LOGGING_DIR names a checkout of
 * mlcommons/logging, upstream only if Python has NumPy, SciPy and PyYAML too; `rg` if it is installed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, compare } from './ratio.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = resolve(root, process.env.MLPERF_RCP_SHARED ?? '../shared')
const program = join(root, 'dist', 'cli.js')
const [, , round = 'v4.1', copies = '10'] = process.argv
const ruleset = `${round.slice(1)}.0`
const results = join(shared, 'corpus', round)
const checkout = process.env.MLPERF_LOGGING_DIR

const version: Command = { name: '--version', argv: [process.execPath, program, '--version'] }
compare('Start-up', [{ name: 'node -e 0', argv: [process.execPath, '-e', '0'] }, version], 15)

if (!existsSync(results)) console.log(`\nNo round is measured: there are no results at ${results}.`)
else {
  const folder = mkdtempSync(join(tmpdir(), 'mlperf-rcp-bench-'))
  try {
    for (let copy = 0; copy < Number(copies); copy++)
      cpSync(results, join(folder, String(copy)), { recursive: true })
    compareOver(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function compareOver(folder: string): void {
  const title = `Round ${round}, ${sizeOf(folder)}, load ${loadavg()[0]!.toFixed(1)}`
  const rcps = ['--rcps', join(shared, 'reference', 'rcps')]
  const reference = checkout === undefined ? [] : ['--reference', checkout]
  const ours = [
    command('check', folder, ...rcps, '--format', 'json'),
    command('extract', folder, '--format', 'ndjson'),
  ]
  const withRules = [
    command('comply', folder, ...reference, '--format', 'json'),
    command('report', folder, ...reference, '--format', 'html'),
  ]
  const loop: Command = {
    name: 'plain loop',
    argv: [process.execPath, join(root, 'bench', 'plain-loop.mjs'), folder],
  }
  const commands = [...ours, ...(checkout === undefined ? [] : withRules)]
  const medians = compare(title, [...ripgrep(folder), loop, ...commands], 7)
  const times = new Map(commands.map(({ name }, index) => [name, medians.at(index - commands.length)!]))
  for (const [name, upstream] of upstreamCommands(folder)) {
    // Apart from ours, which must find the files in the cache: a run takes minutes.
    const [theirs] = compare('The same logs', [upstream], 1)
    console.log(`  ${(theirs! / times.get(name)!).toFixed(1)} x ${name}`)
  }
}

function command(name: string, folder: string, ...options: readonly string[]): Command {
  const argv = [process.execPath, program, name, folder, '--ruleset', ruleset, ...options]
  return { name, argv, exitCodes: [0, 1] }
}

function ripgrep(folder: string): Command[] {
  if (spawnSync('rg', ['--version']).status === 0)
    return [{ name: 'rg -c', argv: ['rg', '-c', ':::MLLOG', folder] }]
  console.log('\nrg is not measured: it is not installed.')
  return []
}

/** Upstream's checkers in Python, each over all folders in one process, by our command of the same purpose. */
function upstreamCommands(folder: string): [name: string, command: Command][] {
  const python = ['/usr/bin/python3', 'python3'].find(
    name => spawnSync(name, ['-c', 'import numpy, scipy, yaml'], { stdio: 'ignore' }).status === 0,
  )
  if (checkout === undefined || python === undefined) {
    console.log('\nUpstream is not measured: set MLPERF_LOGGING_DIR and install NumPy, SciPy and PyYAML.')
    return []
  }
  const environment = { PYTHONPATH: checkout, PYTHONDONTWRITEBYTECODE: '1' }
  const upstream = (name: string, script: string): Command => {
    return { name, argv: [python, join(root, 'bench', script), ruleset, folder], environment }
  }
  return [
    ['check', upstream('rcp_checker (Python)', 'reference-check.py')],
    ['comply', upstream('compliance_checker (Python)', 'reference-comply.py')],
  ]
}

function sizeOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const logs = names.filter(name => /(^|\/)result_[^/]*\.txt$/.test(name))
  const bytes = logs.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return `${logs.length} logs, ${Math.round(bytes / 1e6)} MB`
}
