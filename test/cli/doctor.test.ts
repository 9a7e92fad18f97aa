import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tool } from '../../src/version.ts'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'

const data = ['--rcps', fixture('rcps'), '--rules', fixture('rules')]

describe('doctor', () => {
  it('finds all that is needed, exit code 0', async () => {
    const { code, stdout } = await cli(['doctor', ...data, '--format', 'json'])
    expect(code).toBe(0)
    const { ok, checks } = JSON.parse(stdout)
    expect(ok).toBe(true)
    expect(checks[0].detail).toBe(`${tool.name} ${tool.version}`)
  })

  it('says what is missing and what to do about it, exit code 1', async () => {
    const { code, stdout } = await cli(['doctor', ...data, '--rcps', '/none'])
    expect(code).toBe(1)
    expect(stdout).toContain('missing: RCP sets\n')
  })

  it('names a faulty configuration as that, and goes on', async () => {
    const directory = temporaryFolder({ 'mlperf-rcp.yaml': 'ruleste: 5.1.0\n' })
    const { code, stdout } = await cli(['doctor', ...data], { directory })
    expect(code).toBe(1)
    expect(stdout).toContain(`did you mean 'ruleset'?`)
    expect(stdout).toContain(`${join(directory, 'mlperf-rcp.yaml')}:1`)
  })
})
