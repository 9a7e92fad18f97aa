import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, temporaryFolder } from '../support/cli.ts'

const checkout = process.env.MLPERF_LOGGING_DIR
const needs = checkout === undefined ? ' (skipped: no mlcommons/logging at MLPERF_LOGGING_DIR)' : ''

const run = (...args: string[]) =>
  spawnSync('npx', ['tsx', join(root, 'scripts', 'differential.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })

const line = (key: string, value: unknown, metadata = {}) =>
  `:::MLLOG ${JSON.stringify({ namespace: '', time_ms: 1, event_type: 'POINT_IN_TIME', key, value, metadata })}\n`

const log = [
  line('submission_benchmark', 'bert'),
  line('global_batch_size', 448),
  line('eval_accuracy', 0.72, { epoch_num: 2000000 }),
  line('run_stop', null, { status: 'success' }),
].join('')

describe.runIf(checkout)(`npm run differential${needs}`, () => {
  it('finds no difference in a folder of one log', { timeout: 60_000 }, () => {
    const { status, stdout } = run(temporaryFolder({ 'result_0.txt': log }), '--ruleset', '2.0.0')
    expect([status, stdout]).toEqual([0, '0 differences: comply of 1 logs, check of 1 folders\n'])
  })
})
