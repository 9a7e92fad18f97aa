import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, maskRcnnLog, temporaryFolder } from '../support/cli.ts'
import { referenceRcps, shared } from '../support/shared.ts'

const reported = join(shared, 'reports/regenerate-dependent-runs/one.txt')
const hasReport = existsSync(reported)
const needsReport = hasReport ? '' : ' (skipped: no reports at ../shared)'

const regenerate = (folder: string, ruleset: string) =>
  cli(['regenerate', join(folder, 'runs'), '--ruleset', ruleset, '--out', join(folder, 'out'), '--no-config'])

const twenty = (text: (index: number) => string) =>
  temporaryFolder(
    Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`runs/result_${index}.txt`, text(index)])),
  )

describe.runIf(hasReport)(`copies of one log, as a user reported them${needsReport}`, () => {
  const copies = () => twenty(() => readFileSync(reported, 'utf8'))

  it('regenerate refuses them and writes nothing', async () => {
    const folder = copies()
    const { code, stdout } = await regenerate(folder, '6.1.0')
    expect(code).toBe(1)
    expect(stdout.split('error[duplicate-log]')).toHaveLength(20)
    expect(stdout).toContain(`result_1.txt is a copy of ${join(folder, 'runs/result_0.txt')}`)
    expect(stdout).toContain('gpt_oss_20b: 1 refused')
    expect(existsSync(join(folder, 'out/rcps_gpt_oss_20b.json'))).toBe(false)
  })

  it('check and score warn of them and judge as before', async () => {
    const folder = copies()
    const args = ['--ruleset', '6.0.0', '--rcps', referenceRcps, '--no-config']
    for (const command of ['check', 'score']) {
      const { stdout } = await cli([command, join(folder, 'runs'), ...args])
      expect(stdout.split('warning[duplicate-log]')).toHaveLength(20)
      expect(stdout).not.toContain('error[')
    }
  })
})

describe('runs that are not independent', () => {
  it.each([
    ['same-seed', { seed: 7 }],
    ['same-start', { startMs: 1_700_000_000_000 }],
  ])('%s: regenerate refuses the record', async (code, changes) => {
    const folder = twenty(() => maskRcnnLog(changes))
    const ran = await regenerate(folder, '1.1.0')
    expect(ran.code).toBe(1)
    expect(ran.stdout.split(`error[${code}]`)).toHaveLength(20)
    expect(existsSync(join(folder, 'out/rcps_maskrcnn.json'))).toBe(false)
  })

  it('regenerate takes runs with their own seeds and starts', async () => {
    const folder = twenty(() => maskRcnnLog())
    expect((await regenerate(folder, '1.1.0')).code).toBe(0)
  })
})
