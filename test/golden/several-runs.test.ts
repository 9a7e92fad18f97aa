import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, temporaryFolder } from '../support/cli.ts'
import { referenceRcps, shared } from '../support/shared.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const reported = join(shared, 'reports/relaunch-appended/results/4xNode/flux1')
const hasReport = existsSync(reported)
const needsReport = hasReport ? '' : ' (skipped: no reports at ../shared)'

const text = (run: number) => readFileSync(join(reported, `result_${run}.txt`), 'utf8')

/** The attempts of result_3: it died, and was launched again at line 34. */
const attempts = () => {
  const lines = text(3).split('\n')
  return { dead: `${lines.slice(0, 33).join('\n')}\n`, again: lines.slice(33).join('\n') }
}

async function extract(log: string, ...options: readonly string[]) {
  const file = join(temporaryFolder(), 'result_0.txt')
  writeFileSync(file, log)
  const { stdout } = await cli(['extract', file, '--ruleset', '6.0.0', '--format', 'json', ...options])
  return JSON.parse(stdout).runs
}

// The values are those that the report states.
describe.runIf(hasReport)(`a log to which a second attempt was appended${needsReport}`, () => {
  it('has one finding, with the lines of both and those to keep', async () => {
    const { stdout } = await cli(['extract', join(reported, 'result_3.txt'), '--ruleset', '6.0.0'])
    expect(stdout).toContain(
      'result_3.txt:34: warning[several-runs]: run 1: init_start 2, run_start 23, no run_stop; run 2: init_start 35, run_start 56, run_stop 202; keep from line 34\n',
    )
    expect(stdout.split('warning[several-runs]')).toHaveLength(2)
  })

  it.each([['check', '--rcps', referenceRcps], ['score'], ['report', '--rcps', referenceRcps]])(
    '%s of its folder warns of it once',
    async (command, ...options) => {
      const args = [command, reported, '--ruleset', '6.0.0', '--format', 'text', '--no-config', ...options]
      const { stdout } = await cli(args)
      expect(stdout.split('result_3.txt:34: warning[several-runs]: run 1: init_start 2,')).toHaveLength(2)
      expect(stdout.split('warning[several-runs]')).toHaveLength(2)
    },
  )

  it.runIf(hasUpstream)(
    `comply has the finding beside those of upstream, which counts keys twice${needsUpstream}`,
    async () => {
      const log = join(reported, 'result_3.txt')
      const args = ['comply', log, '--ruleset', '6.0.0', '--reference', upstreamCheckout!, '--no-config']
      const { stdout } = await cli(args)
      expect(stdout.split('warning[several-runs]')).toHaveLength(2)
      for (const key of ['init_start', 'init_stop']) {
        expect(stdout).toContain(`error[check-failed]: CHECK for '${key}' failed`)
      }
    },
  )

  it('has a seed per run', async () => {
    expect(await extract(text(3))).toMatchObject([{ seeds: [4003] }, { seeds: [1003] }])
  })

  it('v1: a success, then an attempt that dies: the quality is that of the success', async () => {
    const { dead, again } = attempts()
    expect(await extract(again + dead)).toMatchObject([
      { run: 1, status: 'success', convergence: { value: 7602176, quality: 0.585 } },
      { run: 2, status: 'incomplete', convergence: null, timeToTrainMinutes: null },
    ])
  })

  it('v2: a success, then an aborted attempt: each has its own status and time', async () => {
    const aborted = text(0).replace('"status": "success"', '"status": "aborted"')
    // From run_start (line 23) to run_stop (line 164) of result_0.
    const minutes = (1790001768016 - 1790000060016) / 60 / 1000
    const [first, second] = await extract(attempts().again + aborted)
    expect(first).toMatchObject({ status: 'success', convergence: { quality: 0.585 } })
    expect(first.timeToTrainMinutes).toBeCloseTo(29.48, 2)
    expect(second).toMatchObject({ status: 'aborted', convergence: null, timeToTrainMinutes: minutes })
  })

  it('v5: two successes: the samples of the second go with its minutes', async () => {
    const [, second] = await extract(text(0) + attempts().again)
    expect(second.convergence).toMatchObject({ value: 7602176, quality: 0.585 })
    expect(second.timeToTrainMinutes).toBeCloseTo(29.48, 2)
    expect(await extract(text(0) + attempts().again, '--run', 'last')).toMatchObject([{ run: 2 }])
  })
})
