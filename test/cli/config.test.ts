import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, temporaryFolder } from '../support/cli.ts'

/** What `config` says of each setting: value, source, and the option, variable or file. */
async function settings(
  args: readonly string[],
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Record<string, [string | null, string, string | null]>> {
  const { code, stdout, stderr } = await cli(['config', '--format', 'json', ...args], {
    directory,
    environment,
  })
  expect([code, stderr]).toEqual([0, ''])
  const rows: { name: string; value: string | null; source: string; by: string | null }[] =
    JSON.parse(stdout).settings
  return Object.fromEntries(rows.map(({ name, value, source, by }) => [name, [value, source, by]]))
}

describe('config', () => {
  const folder = () =>
    temporaryFolder({
      'mlperf-rcp.yaml': 'usage: hpc\nruleset: 2.0.0\nrcps: sets\nreference: logging\n',
      'below/further/empty': '',
      'other.json': '{"ruleset": "3.0.0"}',
    })

  it('prints the order of the documentation: option, environment, nearest file above, built in', async () => {
    const directory = folder()
    const below = join(directory, 'below', 'further')
    const file = join(directory, 'mlperf-rcp.yaml')
    const environment = { MLPERF_RCP_RULESET: '1.0.0', MLPERF_RCP_RULES: '/rules' }
    const shown = await settings(['--rcps', '/mine'], below, environment)
    expect(shown).toEqual({
      usage: ['hpc', 'configuration', file],
      ruleset: ['1.0.0', 'environment', 'MLPERF_RCP_RULESET'],
      rcps: ['/mine', 'option', '--rcps'],
      rules: ['/rules', 'environment', 'MLPERF_RCP_RULES'],
      benchmarks: [null, 'default', null],
    })
  })

  it('lets a path for one kind of data count more than one for both, at the same level only', async () => {
    const directory = folder()
    const file = join(directory, 'mlperf-rcp.yaml')
    expect((await settings([], directory)).rcps).toEqual([join(directory, 'sets'), 'configuration', file])
    expect((await settings([], directory)).rules).toEqual([join(directory, 'logging'), 'configuration', file])
    const environment = { MLPERF_LOGGING_DIR: '/logging' }
    expect((await settings([], directory, environment)).rcps).toEqual([
      '/logging',
      'environment',
      'MLPERF_LOGGING_DIR',
    ])
    expect((await settings(['--reference', '/given'], directory, { MLPERF_RCP_RCPS: '/x' })).rcps).toEqual([
      '/given',
      'option',
      '--reference',
    ])
  })

  it('takes an empty variable for one that is not set', async () => {
    const shown = await settings([], folder(), { MLPERF_RCP_RULESET: '', MLPERF_LOGGING_DIR: '' })
    expect(shown.ruleset![0]).toBe('2.0.0')
    expect(shown.rules![1]).toBe('configuration')
  })

  it('reads JSON as well, the file of --config in place of the nearest, and none with --no-config', async () => {
    const directory = folder()
    const file = join(directory, 'other.json')
    expect((await settings(['--config', file], directory)).ruleset).toEqual(['3.0.0', 'configuration', file])
    const json = temporaryFolder({ 'mlperf-rcp.json': '{"ruleset": "5.1.0"}' })
    expect((await settings([], json)).ruleset![0]).toBe('5.1.0')
    expect((await settings(['--no-config'], directory)).usage).toEqual(['training', 'default', null])
  })

  it('names the line and the nearest key for one that is unknown, exit code 2', async () => {
    const directory = temporaryFolder({ 'mlperf-rcp.yaml': 'usage: hpc\nruleste: 2.0.0\n' })
    const { code, stderr } = await cli(['config'], { directory })
    expect(code).toBe(2)
    expect(stderr).toContain("unknown key 'ruleste'; did you mean 'ruleset'?")
    expect(stderr).toContain('mlperf-rcp.yaml:2:1')
  })

  it('refuses two files in one folder, as only one could count', async () => {
    const directory = temporaryFolder({ 'mlperf-rcp.yaml': '', 'mlperf-rcp.json': '{}' })
    const { code, stderr } = await cli(['config'], { directory })
    expect([code, stderr.split(':')[0]]).toEqual([2, 'error[configuration]'])
  })
})

describe('a ruleset in the environment or the file', () => {
  const logs = { 'logs/result_0.txt': '' }

  it('stands for the option that check needs', async () => {
    const directory = temporaryFolder({ ...logs, 'mlperf-rcp.yaml': 'ruleset: 1.1.0\nrcps: sets\n' })
    const check = (...args: string[]) =>
      cli(['check', join(directory, 'logs'), '--format', 'json', ...args], { directory })
    const { code, stdout } = await check()
    expect([code, JSON.parse(stdout).results[0].ruleset]).toEqual([1, '1.1.0'])
    const without = await check('--no-config')
    expect(without.code).toBe(2)
    expect(without.stderr).toContain("the option '--ruleset' is required")
    expect(without.stderr).toContain('MLPERF_RCP_RULESET')
  })

  it('is refused in words where the variable holds none of the choices', async () => {
    const environment = { MLPERF_RCP_USAGE: 'hcp' }
    const { code, stderr } = await cli(['config', '--no-config'], { environment })
    expect(code).toBe(2)
    expect(stderr).toContain("error[bad-value]: MLPERF_RCP_USAGE is 'hcp'; did you mean 'hpc'?")
  })

  it('leaves a pipeline its own', async () => {
    const directory = temporaryFolder({
      'mlperf-rcp.yaml': 'ruleset: 9.9.9\n',
      'job.yaml': `ruleset: 5.1.0\nout: out\ninputs: {}\nstages:\n  - { id: a, stage: scaling-rules, ref-bs: 96, ref-lr: 0.12, bs: 120 }\n`,
    })
    expect((await cli(['run', join(directory, 'job.yaml')], { directory })).code).toBe(0)
  })
})
