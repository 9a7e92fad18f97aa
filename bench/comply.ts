/**
 * The compliance check as a whole process, against the reference checker in Python over the same logs in one process.
 *
 * `npx tsx bench/comply.ts [ROUND]`, after `npm run build`, takes a round of real results at `../shared/corpus` (or
 * `MLPERF_RCP_SHARED`), once and in ten copies, and the rules of the checkout at MLPERF_LOGGING_DIR. Python needs
 * PyYAML.
 *
 * @module
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, compare } from './ratio.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = resolve(root, process.env.MLPERF_RCP_SHARED ?? '../shared')
const round = process.argv[2] ?? 'v4.1'
const ruleset = `${round.slice(1)}.0`
const logs = join(shared, 'corpus', round)
const checkout = process.env.MLPERF_LOGGING_DIR
const copies = 10

if (checkout === undefined) {
  console.log('Nothing is measured: MLPERF_LOGGING_DIR does not name a checkout of mlcommons/logging.')
} else {
  compareOver(logs, checkout)
  const folder = mkdtempSync(join(tmpdir(), 'mlperf-rcp-bench-'))
  try {
    for (let copy = 0; copy < copies; copy++) cpSync(logs, join(folder, String(copy)), { recursive: true })
    compareOver(folder, checkout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function compareOver(folder: string, reference: string): void {
  const program = join(root, 'dist', 'cli.js')
  const args = ['--ruleset', ruleset, '--reference', reference, '--format', 'json']
  const ours: Command = {
    name: 'mlperf-rcp comply',
    argv: [process.execPath, program, 'comply', folder, ...args],
    exitCodes: [0, 1],
  }
  const theirs: Command = {
    name: 'compliance_checker',
    argv: ['python3', join(root, 'bench', 'reference-comply.py'), ruleset, folder],
    environment: { PYTHONPATH: reference, PYTHONDONTWRITEBYTECODE: '1' },
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const count = names.filter(name => /(^|\/)result_[^/]*\.txt$/.test(name)).length
  compare(`Compliance of ${round}, ${count} logs`, [ours, theirs], 3)
}
