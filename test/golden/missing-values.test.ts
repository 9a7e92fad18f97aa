import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import { shared } from '../support/shared.ts'
import { hasUpstream, needsUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const reports = join(shared, 'reports')
const hasReports = existsSync(join(reports, 'time-missing'))
const needsReports = hasReports ? '' : ' (skipped: no reports at ../shared)'

async function extract(log: string, ruleset: string, ...options: string[]) {
  const args = ['extract', join(reports, log), '--ruleset', ruleset, '--no-config', ...options]
  return cli(args)
}

const recordOf = async (log: string, ruleset: string) =>
  JSON.parse((await extract(log, ruleset, '--format', 'ndjson')).stdout)

// What is right is in the case.md of each folder.
describe.runIf(hasReports)(`logs that lack values, as users reported them${needsReports}`, () => {
  it('time-missing: no minutes, and why, with the line of run_start', async () => {
    const alibaba = await recordOf('time-missing/alibaba.txt', '0.7.0')
    expect(alibaba).toMatchObject({ timeToTrainMinutes: null, convergence: { value: 71 } })
    expect(alibaba.problems[0]).toMatchObject({
      code: 'missing-time',
      line: 5,
      message: expect.stringMatching(/'time_ms' \('time_s' is not read\)/),
    })
    const deepseek = await recordOf('time-missing/deepseek.txt', '6.0.0')
    expect(deepseek).toMatchObject({ timeToTrainMinutes: null, convergence: { value: 721920 } })
    expect(deepseek.problems[0]).toMatchObject({ code: 'missing-time', line: 8 })
  })

  it('minigo-batch-size: the batch size of minigo has a key of its own', async () => {
    for (const ruleset of ['0.7.0', '1.0.0']) {
      const run = await recordOf('minigo-batch-size/result_0.txt', ruleset)
      expect(run).toMatchObject({ globalBatchSize: 512, convergence: { value: 62 } })
      expect(run.problems.map(({ code }: { code: string }) => code)).not.toContain('no-batch-size')
      expect((await extract('minigo-batch-size/result_0.txt', ruleset)).code).toBe(0)
    }
  })

  it('no-tag-message: names the tag of the ruleset', async () => {
    const { stdout } = await extract('no-tag-message/result_0.txt', '0.6.0')
    expect(stdout).toMatch(/no line contains :::MLL$/m)
    const later = await extract('no-tag-message/result_0.txt', '0.7.0')
    expect(later.stdout).toMatch(/no line contains :::MLLOG$/m)
  })

  it('bad-json-flood: each code once in a row, with its count; ten findings and the number of others', async () => {
    // Python's json.loads refuses the JSON of 29 of its tagged lines.
    const log = 'bad-json-flood/result_0.txt'
    const csv = (await extract(log, '0.6.0', '--format', 'csv')).stdout
    expect(csv.match(/bad-json×29/g)).toHaveLength(1)
    const { stdout } = await extract(log, '0.6.0')
    expect(stdout).toContain('and 19 more of bad-json')
    expect(stdout.match(/error\[bad-json\]/g)?.length).toBeLessThanOrEqual(11)
    const { problems } = await recordOf(log, '0.6.0')
    const flood = problems.filter(({ code }: { code: string }) => code === 'bad-json')
    expect(flood).toHaveLength(11)
    expect(flood.at(-1).count).toBe(19)
  })

  it('check-ruleset-0.6: judges the runs as extract reads them', async () => {
    const out = temporaryFolder()
    const of = (name: string) => join(reports, 'check-ruleset-0.6', name)
    const ruleset = ['--ruleset', '0.6.0', '--no-config']
    await cli(['regenerate', of('reference'), ...ruleset, '--out', out])
    const judging = ['--rcps', join(out, 'rcps_ssd.json'), ...ruleset]
    const { stdout } = await cli(['check', of('sub'), ...judging, '--format', 'json'])
    const [result] = JSON.parse(stdout).results
    expect(result).toMatchObject({ benchmark: 'ssd', globalBatchSize: 896, runs: 5, converged: 5 })
    expect(result.rcp.mean).toBe(50.625)
    expect(result.rcp.minEpochs).toBeCloseTo(48.142986, 6)
    expect(result.problems).toEqual([])
    for (const command of ['check', 'report', 'score']) {
      const all = await cli([command, of('sub'), ...judging, '--format', 'json'])
      expect(all.stdout).toContain('"benchmark": "ssd"')
      expect(all.stdout).not.toContain('no log names its benchmark')
      expect(all.stdout).not.toContain('--ruleset 0.6.0')
    }
  })

  it('extract-sweep-folder: two batch sizes in a folder are a sweep, as regenerate has it', async () => {
    for (const grouped of [['--group'], []]) {
      const { code, stdout } = await extract('extract-sweep-folder/sweep', '1.1.0', ...grouped)
      expect(stdout).not.toContain('mixed-batch-sizes')
      expect(code).toBe(0)
    }
  })

  it('score-few: the samples of each log beside its minutes, and logs of other names by --glob', async () => {
    const of = (name: string) => join(reports, 'score-few', name)
    const ruleset = ['--ruleset', '6.0.0', '--no-config']
    const score = async (...args: string[]) => (await cli(['score', ...args, ...ruleset])).stdout
    const samples = [7340032, 7602176, 7340032]
    const [result] = JSON.parse(await score(of('logs'), '--format', 'json')).results
    expect(
      result.runs.map(({ convergence }: { convergence: { value: number } }) => convergence.value),
    ).toEqual(samples)
    expect(result.scoreMinutes).toBeCloseTo(28.806, 3)
    const text = await score(of('logs'))
    for (const value of samples) expect(text).toContain(value.toLocaleString('en-US'))
    expect(await score(of('logs'), '--format', 'csv')).toContain(`${samples.join(' ')},samples`)

    const without = await cli(['score', of('other'), ...ruleset])
    expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('with --glob')])
    expect(await score(of('other'), '--glob', '*.out')).toContain('slurm-124.out')
    for (const command of ['check', 'report']) {
      const args = ['--glob', '*.out', '--rcps', fixture('rcps'), '--format', 'text', ...ruleset]
      expect((await cli([command, of('other'), ...args])).stdout).toContain('flux1')
    }
  })

  it.runIf(hasUpstream)(
    `score-few: a log that breaks a rule is dropped, with its line and the whole reason${needsUpstream}`,
    async () => {
      const folder = temporaryFolder()
      cpSync(join(reports, 'score-few/logs'), folder, { recursive: true })
      const log = join(folder, 'result_0.txt')
      const lines = readFileSync(log, 'utf8').split('\n')
      const line = lines.findIndex(text => text.includes('"key": "opt_name"')) + 1
      writeFileSync(log, lines.join('\n').replace(/("key": "opt_name", "value": )"\w+"/, '$1"sgd"'))
      const options = ['--ruleset', '6.0.0', '--reference', upstreamCheckout!, '--no-config']
      const { stdout } = await cli(['score', folder, ...options])
      expect(stdout).toContain(
        `result_0.txt:${line}: warning[dropped-run]: it does not comply: a logged value breaks a rule: opt_name in line ${line} (`,
      )
      const { results } = JSON.parse((await cli(['score', folder, ...options, '--format', 'json'])).stdout)
      const dropped = results[0].findings.find(({ code }: { code: string }) => code === 'dropped-run')
      expect(dropped.line).toBe(line)
      const complied = await cli(['comply', join(reports, 'score-few/other'), '--glob', '*.out', ...options])
      expect(complied.stdout).toContain('2 logs: 2 comply')
    },
  )

  it.runIf(hasUpstream)(
    `check-ruleset-0.6: summarize knows the benchmark of the logs${needsUpstream}`,
    async () => {
      const system = readFileSync(fixture('package/systems/8xGPU_Δ.json'), 'utf8')
      const round = temporaryFolder({ 'Lab/systems/one.json': system })
      cpSync(join(reports, 'check-ruleset-0.6/sub'), join(round, 'Lab/results/one/ssd'), { recursive: true })
      const options = ['--ruleset', '0.6.0', '--reference', upstreamCheckout!, '--no-config']
      const { stdout, stderr } = await cli(['summarize', join(round, 'Lab'), ...options])
      expect(stdout).toContain('1 system summarized')
      expect(stdout + stderr).not.toContain('no log names its benchmark')
    },
  )
})
