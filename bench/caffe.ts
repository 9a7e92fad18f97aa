/**
 * `caffe parse` as a whole process, against `cat` of the same log.
 *
 * `npx tsx bench/caffe.ts [MEGABYTES]`, after `npm run build`, writes a log of 1000 megabytes into a temporary folder: like real logs, it
 * has displays of loss and rate with their outputs, and a test every 1000 iterations.
 *
 * @module
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CaffeWriter } from '../fixtures/caffe-writer.ts'
import { type Command, compare } from './ratio.ts'

const program = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'cli.js')
const megabytes = Number(process.argv[2] ?? 1000)
const writing = { start: '2016-01-01T00:00:00', thread: 7, secondsPerIteration: 0 }
const perTest = 1000

const folder = mkdtempSync(join(tmpdir(), 'mlperf-rcp-bench-'))
try {
  const log = join(folder, 'train.log')
  writeLog(log, megabytes * 1e6)
  const parse = (name: string, ...args: readonly string[]): Command => ({
    name,
    argv: [process.execPath, program, 'caffe', ...args, '--format', 'json'],
    // The log has no end, which is a finding.
    exitCodes: [0, 1],
  })
  const commands = [
    { name: 'cat', argv: ['cat', log] },
    parse('caffe parse', 'parse', log),
    parse('caffe check-lr', 'check-lr', log),
  ]
  compare(`A Caffe log of ${megabytes} MB`, commands, 3)
} finally {
  rmSync(folder, { recursive: true })
}

function writeLog(path: string, bytes: number): void {
  const output = openSync(path, 'w')
  const solver = { base_lr: 0.1, display: 20, max_iter: 1e9, lr_policy: 'fixed' }
  let written = writeSync(output, new CaffeWriter(writing).head('Using GPUs 0', solver, 256).text())
  for (let iteration = 0; written < bytes; iteration += perTest) {
    const part = new CaffeWriter(writing)
      .test(iteration, { accuracy: 0.5, loss: 2 })
      .displays(iteration, iteration + perTest, 20, () => 0.1)
    written += writeSync(output, part.text())
  }
  closeSync(output)
}
