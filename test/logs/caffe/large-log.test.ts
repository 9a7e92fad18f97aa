import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CaffeWriter } from '../../../fixtures/caffe-writer.ts'

const GIGABYTE = 1_000_000_000
const ITERATIONS_PER_PART = 100_000
const ITERATIONS_PER_TEST = 1_000
const FIRST = 1_000_000_000

const source = (path: string) => pathToFileURL(join(import.meta.dirname, '../../..', path)).href
const script = `
  const { readCaffeLog } = await import('${source('src/logs/caffe/read-caffe-log.ts')}')
  const { openSource } = await import('${source('src/logs/source.ts')}')
  const { peakMegabytes } = await import('${source('test/support/peak-megabytes.ts')}')
  const log = await readCaffeLog('big.log', await openSource(process.argv[1]))
  console.log(JSON.stringify({
    megabytes: peakMegabytes(),
    rates: log.learningRates,
    tests: log.tests.length,
    last: log.sessions[0].toIteration,
  }))`

describe('a Caffe log of one gigabyte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caffe-log-'))
  const file = join(folder, 'big.log')
  let parts = 0

  beforeAll(() => {
    const output = openSync(file, 'w')
    const solver = { base_lr: 0.1, display: 20, max_iter: 2e9, lr_policy: 'fixed' }
    const head = new CaffeWriter({ start: '2016-01-01T00:00:00', thread: 7 })
      .head('Using GPUs 0', solver, 256)
      .text()
    const part = new CaffeWriter({ start: '2016-01-01T00:00:00', thread: 7, secondsPerIteration: 0 })
    for (let at = FIRST; at < FIRST + ITERATIONS_PER_PART; at += ITERATIONS_PER_TEST)
      part.test(at, { accuracy: 0.5, loss: 2 }).displays(at, at + ITERATIONS_PER_TEST, 20, () => 0.1)
    const text = part.text()
    for (let written = writeSync(output, head); written < GIGABYTE; parts += 1)
      // The digits before the last five count the parts.
      written += writeSync(
        output,
        text.replaceAll('Iteration 10000', `Iteration 1${String(parts).padStart(4, '0')}`),
      )
    closeSync(output)
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it('is read in less than 150 MB of memory', () => {
    const output = execFileSync(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
      file,
    ])
    const { megabytes, rates, tests, last } = JSON.parse(output.toString())
    expect(rates).toBe((parts * ITERATIONS_PER_PART) / 20)
    expect(tests).toBe((parts * ITERATIONS_PER_PART) / ITERATIONS_PER_TEST)
    expect(last).toBe(FIRST + parts * ITERATIONS_PER_PART - 20)
    expect(megabytes).toBeLessThan(150)
  })
})
