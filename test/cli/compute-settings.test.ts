import { describe, expect, it } from 'vitest'
import { cli, fixture } from '../support/cli.ts'
import { benchmarkFolder, SubmissionPackage } from '../support/submission-package.ts'

const options = ['--ruleset', '1.1.0', '--rcps', fixture('rcps'), '--rules', fixture('rules'), '--no-config']

const run = (command: string, dir: string, ...more: readonly string[]) =>
  cli([command, dir, ...options, ...more])

const lineOf = (key: string, value: unknown) =>
  `:::MLLOG {"namespace": "", "time_ms": 1, "event_type": "POINT_IN_TIME", "key": "${key}", "value": ${JSON.stringify(value)}, "metadata": {}}\n`

/** The package of the fixtures; the logs of its first system have lines more. */
const withLines = (linesOf: (run: number) => string) =>
  new SubmissionPackage().editLogs([0, 1, 2, 3, 4], (text, index) => `${text}${linesOf(index)}`)

const settings: Readonly<Record<string, unknown>> = {
  lowest_numerical_precision_in_linear: 'nvfp4',
  lowest_numerical_precision_in_attn: 'bfloat16',
  lowest_numerical_precision_in_comm: 'fp32',
  tensor_parallelism: 4,
  pipeline_parallelism: 2,
  context_parallelism: 1,
  expert_parallelism: 32,
  micro_batch_size: 1,
}
const logged = Object.entries(settings)
  .map(([key, value]) => lineOf(key, value))
  .join('')
const texts = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, String(value)]))

describe('precision and parallelism', () => {
  it.each(['summarize', 'report'])('are in the JSON document of %s, by log key', async command => {
    const made = withLines(() => logged)
    const { stdout } = await run(command, made.dir, '--format', 'json')
    expect(JSON.parse(stdout).computeSettings).toEqual([{ dir: made.path(benchmarkFolder), values: texts }])
  })

  it.each(['summarize', 'report'])('are a table of %s with the columns that logs have', async command => {
    const { dir } = withLines(() => lineOf('tensor_parallelism', 4) + lineOf('precision_mode', 'amp'))
    const { stdout } = await run(command, dir, '--format', 'markdown', '-o', '-')
    expect(stdout).toContain('Precision and parallelism')
    expect(stdout).toMatch(/System *\| Precision *\| Tensor parallelism/)
    expect(stdout).toMatch(/\| amp *\| 4/)
    expect(stdout).not.toContain('Pipeline parallelism')
  })

  it('are facts of a card of the page', async () => {
    const { stdout } = await run('report', withLines(() => logged).dir, '--format', 'html', '-o', '-')
    expect(stdout).toContain('Precision, linear')
    expect(stdout).toContain('nvfp4')
  })

  it('leave the CSV file of summarize as upstream writes it', async () => {
    const csv = async (dir: string) => (await run('summarize', dir, '--format', 'csv')).stdout
    const rows = (text: string) => text.split('\n').map(row => row.replace(/[^,]*Example Lab[^,]*/g, ''))
    expect(rows(await csv(withLines(() => logged).dir))).toEqual(rows(await csv(new SubmissionPackage().dir)))
  })

  it.each(['summarize', 'report'])('are not mentioned by %s if no log has them', async command => {
    const { dir } = new SubmissionPackage()
    expect((await run(command, dir, '--format', 'text', '-o', '-')).stdout).not.toContain('parallelism')
    expect((await run(command, dir, '--format', 'json')).stdout).not.toContain('computeSettings')
  })

  it('show at most three different values of a key', async () => {
    const { dir } = withLines(index => lineOf('tensor_parallelism', [4, 8, 4, 2, 1][index]))
    const { stdout } = await run('summarize', dir, '--format', 'json')
    expect(JSON.parse(stdout).computeSettings[0].values).toEqual({ tensor_parallelism: '4, 8, 2, …' })
  })
})
