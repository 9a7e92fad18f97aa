import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, temporaryFolder } from '../support/cli.ts'
import { shared } from '../support/shared.ts'
import { hasUpstream, upstreamCheckout } from '../support/upstream-rules.ts'

const reported = join(shared, 'reports/gptoss-end-lr/ref64')
const hasAll = existsSync(reported) && hasUpstream
const needsAll = hasAll ? '' : ' (skipped: no reports at ../shared, or no MLPERF_LOGGING_DIR)'

const run = (...args: string[]) =>
  cli([...args, '--ruleset', '6.1.0', '--no-config'], {
    environment: { MLPERF_LOGGING_DIR: upstreamCheckout },
  })

/** The reported logs in a folder of their own, each changed. */
function logsWith(change: (text: string) => string) {
  const folder = temporaryFolder({ 'out/.keep': '' })
  cpSync(reported, join(folder, 'logs'), { recursive: true })
  const files = readdirSync(join(folder, 'logs'), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter(name => name.endsWith('.txt'))) {
    const path = join(folder, 'logs', file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  return folder
}

describe.runIf(hasAll)(`the reference logs of gpt_oss_20b that a user reported${needsAll}`, () => {
  it('regenerate writes opt_end_learning_rate, and lint has nothing to say of its record', async () => {
    const folder = logsWith(text => text)
    const made = await run('regenerate', join(folder, 'logs'), '--out', join(folder, 'out'))
    const file = join(folder, 'out/rcps_gpt_oss_20b.json')
    expect(readFileSync(file, 'utf8')).toContain('"opt_end_learning_rate": 0.00004')
    expect(made.stdout).not.toContain('missing-hyperparameter')
    expect((await run('lint', file)).stdout).not.toContain('missing-hyperparameter')
  })

  it('regenerate warns of logs that break the ruleset, with their number and the first of them', async () => {
    const folder = logsWith(text => text.replace(/("key": "opt_adamw_beta_2", "value": )[\d.]+/, '$10.999'))
    const made = await run('regenerate', join(folder, 'logs'), '--out', join(folder, 'out'))
    expect(made.stdout).toMatch(
      /warning\[logs-break-rules\]: 20 of 20 logs break the rules of training 6\.1\.0; first: .*opt_adamw_beta_2/,
    )
    expect(made.stdout.split('warning[logs-break-rules]').length - 1).toBe(1)
  })
})
