import { describe, expect, it } from 'vitest'
import { cli, fixture, temporaryFolder } from '../support/cli.ts'
import { recordLine, setLines } from '../support/lint.ts'
import { times } from '../support/rcp.ts'

const sound = setLines(recordLine(48, times(10, 14)), recordLine(64, times(10, 15)))
const short = setLines(recordLine(48, times(9, 14)))

const lint = async (...args: string[]) => {
  const ran = await cli(['lint', ...args, '--format', 'json'])
  return { ...ran, document: ran.stdout === '' ? null : JSON.parse(ran.stdout) }
}

describe('lint', () => {
  it('has the members of the contract: file, and per finding code, severity, record, line and message', async () => {
    const { document } = await lint(fixture('rcps/training_1.1.0/rcps_maskrcnn.json'))
    expect(Object.keys(document.results[0])).toEqual(['file', 'findings'])
    expect(Object.keys(document.results[0].findings[0])).toEqual([
      'code',
      'severity',
      'record',
      'line',
      'message',
    ])
  })

  it('exits with 1 for an error and with 0 for warnings and notes alone', async () => {
    const folder = temporaryFolder({ 'a/rcps_maskrcnn.json': sound, 'b/rcps_maskrcnn.json': short })
    expect((await lint(`${folder}/a`)).code).toBe(0)
    expect((await lint(`${folder}/b`)).code).toBe(1)
    expect((await lint(`${folder}/b`, '--exit-zero')).code).toBe(0)
  })

  it('asks the rules of --rules which hyperparameters a record has to name', async () => {
    const folder = temporaryFolder({
      'training_1.1.0/common.yaml': '',
      'training_1.1.0/closed_maskrcnn.yaml': '- KEY:\n    NAME: opt_momentum\n    REQ: EXACTLY_ONE\n',
      'rcps_maskrcnn.json': sound,
    })
    const { stdout } = await lint(`${folder}/rcps_maskrcnn.json`, '--ruleset', '1.1.0', '--rules', folder)
    expect(stdout).toContain('Hyperparams has no opt_momentum, which the rules let submitters choose')
    expect((await lint(`${folder}/rcps_maskrcnn.json`, '--rules', `${folder}/none`)).code).toBe(2)
  })

  it('takes all rcps_*.json below a folder, sorted', async () => {
    const folder = temporaryFolder({
      'training_2.0.0/rcps_b.json': '{}',
      'training_1.0.0/rcps_c.json': '{}',
      'training_1.0.0/rcps_a.json': '{}',
      'training_1.0.0/other.json': 'no set',
    })
    const { document } = await lint(folder)
    expect(document.results.map(({ file }: { file: string }) => file.slice(folder.length + 1))).toEqual([
      'training_1.0.0/rcps_a.json',
      'training_1.0.0/rcps_c.json',
      'training_2.0.0/rcps_b.json',
    ])
  })

  it('judges by the ruleset of the folder, else by that of the option (training rules: K * 0.02 in 1.1)', async () => {
    const Hyperparams = { opt_base_learning_rate: 0.15 }
    const set = setLines(recordLine(120, times(10, 14), { Hyperparams }))
    const folder = temporaryFolder({ 'training_1.1.0/rcps_maskrcnn.json': set, 'rcps_maskrcnn.json': set })
    const codes = async (...args: string[]) =>
      (await lint(...args)).document.results[0].findings.map(({ code }: { code: string }) => code)
    expect(await codes(`${folder}/training_1.1.0`)).toContain('learning-rate-off-rule')
    expect(await codes(`${folder}/rcps_maskrcnn.json`)).not.toContain('learning-rate-off-rule')
    expect(await codes(`${folder}/rcps_maskrcnn.json`, '--ruleset', '1.1.0')).toContain(
      'learning-rate-off-rule',
    )
  })

  it('exits with 2 for what is missing or no RCP set, and for an unknown ruleset', async () => {
    const folder = temporaryFolder({ 'rcps_a.json': '{', 'empty/a.txt': '' })
    for (const [args, code] of [
      [[`${folder}/missing.json`], 'path-not-found'],
      [[`${folder}/empty`], 'no-rcp-sets'],
      [[`${folder}/rcps_a.json`], 'rcp-set-syntax'],
      [[folder, '--ruleset', '9.9'], 'unknown-ruleset'],
    ] as const) {
      const ran = await lint(...args)
      expect(ran.code).toBe(2)
      expect(ran.stderr).toContain(`error[${code}]`)
    }
  })

  it('points at the line in every format for pull requests', async () => {
    const folder = temporaryFolder({ 'rcps_maskrcnn.json': short })
    const { stdout } = await cli(['lint', folder, '--format', 'github'])
    expect(stdout).toMatch(/^::error title=too-few-runs,file=.*rcps_maskrcnn\.json,line=2::/m)
  })
})
