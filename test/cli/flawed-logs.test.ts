import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

// Oracle of this file: what fixtures/support/flawed-logs.ts and fixtures/make-caffe.ts write.
const ruleset = ['--ruleset', '1.1.0', '--no-config']
const rcps = ['--rcps', fixture('rcps')]

/** What a command prints and its exit code. */
async function said(...args: readonly string[]) {
  const { code, stdout, stderr } = await cli(args)
  return { code, text: stdout + stderr }
}

describe('a folder with a copy and a shared seed', () => {
  const copied = fixture('copied')
  const log = (index: number) => join(copied, `result_${index}.txt`)
  const copy = (severity: string) => `${severity}[duplicate-log]: ${log(1)} is a copy of ${log(0)}`

  it('gives no record in regenerate', async () => {
    const out = temporaryFolder()
    const { code, text } = await said('regenerate', copied, ...ruleset, '--out', out, '--allow-few')
    expect(code).toBe(1)
    expect(text).toContain(copy('error'))
    expect(text).toContain(`error[same-seed]: ${log(2)} has seed 1004, as ${log(0)} has`)
    expect(existsSync(join(out, 'rcps_maskrcnn.json'))).toBe(false)
  })

  it.each([
    ['check', rcps],
    ['score', []],
    ['report', [...rcps, '--rules', fixture('rules'), '--format', 'text', '-o', '-']],
  ])('is a warning in %s: one log is a copy', async (command, options) => {
    const { text } = await said(command, copied, ...ruleset, ...options)
    expect(text).toContain(copy('warning'))
    expect(text.split('[duplicate-log]')).toHaveLength(1 + 1)
  })
})

describe('a log of a misspelt benchmark', () => {
  const misspelt = fixture('misspelt')

  it.each([
    ['check', rcps],
    ['score', []],
    ['extract', ['-v']],
    ['regenerate', ['--allow-few', '--check', '--diff']],
  ])('gets a proposal from %s', async (command, options) => {
    const { text } = await said(command, misspelt, ...ruleset, ...options)
    expect(text).toMatch(/unknown benchmark 'mask_rcnn'(?: in training)?; did you mean 'maskrcnn'\?/)
    expect(text).not.toContain('missing-member')
  })

  it('is read with --benchmark', async () => {
    const { code, text } = await said(
      'extract',
      misspelt,
      ...ruleset,
      '--benchmark',
      'maskrcnn',
      '--format',
      'json',
    )
    expect([code, JSON.parse(text).runs[0].convergence.value]).toEqual([0, 14])
  })
})

describe('a Caffe log whose first test is before training', () => {
  const log = fixture('caffe/bvlc-untrained-test.log')

  // At iteration 0 the accuracy is 0.9, at 200 it is 0.6; 200 x 64 / 1000 epochs.
  it('converges in extract at a later test, with a warning', async () => {
    const metric = ['--metric', 'accuracy', '--target', '0.6', '--dataset-size', '1000']
    const { text } = await said('extract', log, ...metric, '--format', 'json', '--no-config')
    const [run] = JSON.parse(text).runs
    expect(run.convergence).toEqual({ value: 12.8, unit: 'epochs', quality: 0.6 })
    expect(run.problems).toContainEqual(expect.objectContaining({ code: 'untrained-test' }))
  })

  it('shows all its tests in caffe parse', async () => {
    const { text } = await said('caffe', 'parse', log, '--format', 'json', '--no-config')
    const tests = JSON.parse(text).logs[0].tests as { iteration: number; outputs: object }[]
    expect(tests.map(({ iteration, outputs }) => [iteration, outputs])).toEqual([
      [0, { accuracy: 0.9 }],
      [100, { accuracy: 0.4 }],
      [200, { accuracy: 0.6 }],
    ])
  })
})
