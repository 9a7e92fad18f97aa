/**
 * The check as a whole process, against `cat` of the same files and against the reference checker in Python.
 *
 * `npm run bench` takes ten copies of a round of real results at `../shared/corpus/v1.1` (or `MLPERF_RCP_SHARED`), about
 * 440 MB. The reference takes part if MLPERF_LOGGING_DIR names its checkout and Python has NumPy and SciPy.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, compare } from './ratio.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = resolve(root, process.env.MLPERF_RCP_SHARED ?? '../shared')
const corpus = join(shared, 'corpus', 'v1.1')
const program = join(root, 'dist', 'cli.js')
const copies = 10

const version: Command = { name: 'mlperf-rcp --version', argv: [process.execPath, program, '--version'] }
compare('Start-up', [{ name: 'node -e 0', argv: [process.execPath, '-e', '0'] }, version], 15)

if (!existsSync(corpus)) {
  console.log(`\nThe check is not measured: there are no results at ${corpus}.`)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'mlperf-rcp-bench-'))
  try {
    compareChecks(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function compareChecks(folder: string): void {
  const round = join(folder, 'round')
  for (let copy = 0; copy < copies; copy++) cpSync(corpus, join(round, String(copy)), { recursive: true })
  const files = logsBelow(round)
  const list = join(folder, 'files')
  writeFileSync(list, files.join('\0'))
  const rcps = join(shared, 'reference', 'rcps')
  const check: Command = {
    name: 'mlperf-rcp check',
    argv: [
      process.execPath,
      program,
      'check',
      round,
      '--ruleset',
      '1.1.0',
      '--rcps',
      rcps,
      '--format',
      'json',
    ],
    exitCodes: [0, 1],
  }
  const cat: Command = { name: 'cat', argv: ['xargs', '-0', '-a', list, 'cat'] }
  const [, ours] = compare(`Check of ${files.length} logs`, [cat, check])
  const upstream = reference(round)
  if (upstream === null) return
  // Separate from ours, which must find its files in the cache: a run takes half a minute.
  const [theirs] = compare(`The same ${files.length} logs`, [upstream], 3)
  console.log(`  ${(theirs! / ours!).toFixed(1)} x mlperf-rcp check`)
}

function logsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /(^|\/)result_[^/]*\.txt$/.test(name))
    .map(name => join(folder, name))
}

/** The reference checker over the same folders in one process; null if it is absent. */
function reference(round: string): Command | null {
  const { MLPERF_LOGGING_DIR: checkout } = process.env
  const python = ['/usr/bin/python3', 'python3'].find(
    name => spawnSync(name, ['-c', 'import numpy, scipy'], { stdio: 'ignore' }).status === 0,
  )
  if (!checkout || python === undefined) {
    console.log(
      '\nThe reference checker is not measured: set MLPERF_LOGGING_DIR and install NumPy and SciPy.',
    )
    return null
  }
  const script = join(root, 'bench', 'reference-check.py')
  const environment = { PYTHONPATH: checkout, PYTHONDONTWRITEBYTECODE: '1' }
  return { name: 'reference checker (Python)', argv: [python, script, '1.1.0', round], environment }
}
