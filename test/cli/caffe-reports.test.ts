import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli } from '../support/cli.ts'
import { shared } from '../support/shared.ts'

// Oracle of this file: logs of public reports, read by eye.
const reports = join(shared, 'reports')
const hasReports = existsSync(join(reports, 'caffe-untrained-test/train.log'))
const suffix = hasReports ? '' : ' (skipped: no reports at ../shared)'

async function json(...args: readonly string[]) {
  const { code, stdout } = await cli([...args, '--format', 'json'])
  return { code, ...JSON.parse(stdout) }
}

describe.skipIf(!hasReports)(`logs of reports${suffix}`, () => {
  it('do not converge with the test of an untrained net', async () => {
    const log = join(reports, 'caffe-untrained-test/train.log')
    const extract = (target: string) =>
      json('extract', log, '--metric', 'Accuracy', '--target', target, '--dataset-size', '50000')
    const missed = await extract('0.93')
    expect(missed.runs[0].convergence).toBeNull()
    expect(missed.runs[0].problems[0]).toMatchObject({ code: 'untrained-test', line: 61 })
    const reached = await extract('0.91')
    // The excerpt leaves out the tests between iterations 1000 and 64000; 64000 x 128 / 50000 epochs.
    expect(reached.runs[0].convergence).toEqual({ value: 163.84, unit: 'epochs', quality: 0.9285 })
  })
})
