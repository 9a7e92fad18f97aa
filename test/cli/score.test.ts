import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import { powerLog } from '../support/power-log.ts'
import { benchmarkFolder, SubmissionPackage, withoutKey } from '../support/submission-package.ts'

const log = (minutes: number, status = 'success') =>
  `nothing\n${powerLog([
    ['submission_benchmark', 'maskrcnn', 0],
    ['run_start', null, 1000],
  ])}:::MLLOG {"key": "run_stop", "value": null, "time_ms": ${1000 + minutes * 60_000}, "metadata": {"status": "${status}"}}\n`

const folder = (...texts: readonly string[]) =>
  temporaryFolder(Object.fromEntries(texts.map((text, index) => [`bare/result_${index}.txt`, text])))

async function score(...args: readonly string[]) {
  const ran = await cli(['score', ...args, '--format', 'json'])
  return { ...ran, result: ran.stdout === '' ? null : JSON.parse(ran.stdout).results[0] }
}

describe('score', () => {
  it('has the members of the contract for a bare folder of logs, with no ruleset and no reference', async () => {
    const dir = folder(log(5), log(1), log(2), log(4), log(90, 'aborted'))
    const { code, result } = await score(dir)
    expect(code).toBe(0)
    expect(result).toMatchObject({
      dir: `${dir}/bare`,
      benchmark: 'maskrcnn',
      dropped: 1,
      // Of 1, 2, 4, 5 and one that failed the fastest and the failed one are left out.
      scoreMinutes: (2 + 4 + 5) / 3,
      normalization: null,
      normalizedMinutes: null,
    })
    expect(result.runs[4]).toEqual({
      file: `${dir}/bare/result_4.txt`,
      minutes: 90,
      convergence: null,
      status: 'aborted',
      joules: null,
    })
  })

  it('is normalized by the penalty check where RCP sets are given', async () => {
    const { dir } = new SubmissionPackage()
    const rcps = ['--ruleset', '1.1.0', '--rcps', fixture('rcps')]
    const path = join(dir, benchmarkFolder)
    const { result } = await score(path, ...rcps)
    const check = JSON.parse((await cli(['check', path, ...rcps, '--format', 'json'])).stdout).results[0]
    expect(result.normalization).toBe(check.normalization)
    expect(result.normalizedMinutes).toBe(result.scoreMinutes * result.normalization)
  })

  it('leaves out runs that break the rules where rules are given', async () => {
    const copy = new SubmissionPackage()
    copy.editLogs([1], withoutKey('global_batch_size'))
    const path = copy.path(benchmarkFolder)
    const rules = ['--ruleset', '1.1.0', '--rules', fixture('rules')]
    const { result } = await score(path, ...rules)
    expect([result.dropped, result.runs[1].status]).toEqual([1, 'non-compliant'])
    expect((await score(path)).result.dropped).toBe(0)
  })

  it('is the time from the first start to the last stop with --weak', async () => {
    const dir = folder(log(5), log(1), log(2), log(4), log(3))
    const { result } = await score(dir, '--weak')
    expect([result.method, result.scoreMinutes, result.models]).toEqual(['time-to-train-all', 5, 5])
  })

  it('takes the times of ruleset 0.6 for the seconds that they are', async () => {
    const legacy = (minutes: number) =>
      `:::MLL 1000.5 run_start: {"value": null, "metadata": {}}\n:::MLL ${1000.5 + minutes * 60} run_stop: {"value": null, "metadata": {"status": "success"}}\n`
    const { result } = await score(folder(legacy(1), legacy(2), legacy(6)), '--ruleset', '0.6.0')
    expect(result.scoreMinutes).toBe(2)
  })

  it('exits with 1 where a folder has no score, and still scores the others', async () => {
    const dir = temporaryFolder({ 'a/result_0.txt': '', 'b/result_0.txt': log(3) })
    const { code, stdout } = await cli(['score', dir, '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).results.map((result: { scoreMinutes: number }) => result.scoreMinutes)).toEqual(
      [null, 3],
    )
  })

  it('exits with 2 for RCP sets or rules without a ruleset, and where there are no logs', async () => {
    const dir = folder(log(1))
    expect((await cli(['score', dir, '--rcps', fixture('rcps')])).stderr).toContain('error[missing-option]')
    rmSync(join(dir, 'bare'), { recursive: true })
    expect((await cli(['score', dir])).stderr).toContain('error[no-logs]')
  })

  it('prints a row per folder and a row per run', async () => {
    const { stdout } = await cli(['score', '-v', folder(log(5), log(1), log(2), log(4), log(3))])
    expect(stdout).toMatch(/maskrcnn +5 +0 +olympic-mean +3\.000/)
    expect(stdout).toMatch(/result_1\.txt +success +1\.000/)
    expect(stdout).toContain('1 folder: 1 scored, 0 not')
  })
})
