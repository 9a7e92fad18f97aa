/**
 * The compliance check as a whole process, against the reference checker in Python over the same logs in one process.
 *
 * `npx tsx bench/comply.ts [ROUND]`, after `npm run build`, takes a round of real results at `../shared/corpus` (or
 * `MLPERF_RCP_SHARED`) and the rules of the checkout at MLPERF_LOGGING_DIR. Python needs PyYAML.
 *
 * @module
 */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, compare } from './ratio.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = resolve(root, process.env.MLPERF_RCP_SHARED ?? '../shared')
const round = process.argv[2] ?? 'v4.1'
const ruleset = `${round.slice(1)}.0`
const logs = join(shared, 'corpus', round)
const checkout = process.env.MLPERF_LOGGING_DIR

if (checkout === undefined) {
  console.log('Nothing is measured: MLPERF_LOGGING_DIR does not name a checkout of mlcommons/logging.')
} else {
  const program = join(root, 'dist', 'cli.js')
  const comply: Command = {
    name: 'mlperf-rcp comply',
    argv: [
      process.execPath,
      program,
      'comply',
      logs,
      '--ruleset',
      ruleset,
      '--reference',
      checkout,
      '--format',
      'json',
    ],
    exitCodes: [0, 1],
  }
  const reference: Command = {
    name: 'compliance_checker',
    argv: ['python3', join(root, 'bench', 'reference-comply.py'), ruleset, logs],
    environment: { PYTHONPATH: checkout, PYTHONDONTWRITEBYTECODE: '1' },
  }
  compare(`Compliance of ${round}`, [comply, reference], 3)
}
