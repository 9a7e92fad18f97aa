import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readAction, runAction } from './support/action.ts'
import { builtCheckout, isBuilt, needsBuild } from './support/checkout.ts'
import { root, temporaryFolder } from './support/cli.ts'
import { recordLine, setLines } from './support/lint.ts'
import { times } from './support/rcp.ts'

const sound = setLines(recordLine(48, times(10, 14)), recordLine(64, times(10, 15)))
const short = setLines(recordLine(48, times(9, 14)), recordLine(64, times(10, 15)))
const file = 'rcps_maskrcnn.json'

const hasBash = spawnSync('bash', ['--version']).status === 0
const reason = hasBash ? needsBuild : ' (skipped: no bash)'

const lint = (content: string, inputs: Readonly<Record<string, string>> = {}) =>
  runAction(builtCheckout(), temporaryFolder({ [file]: content }), {
    command: 'lint',
    arguments: `${file}\n`,
    ...inputs,
  })

// Oracles: GitHub's documentation, "Metadata syntax for GitHub Actions" and "Workflow commands for GitHub Actions".
describe('action.yml', () => {
  const action = readAction(root)

  it('is a composite action whose steps name their shell', () => {
    expect(action.runs.using).toBe('composite')
    expect(action.runs.steps.map(({ shell }) => shell)).toEqual(['bash'])
  })

  it('gives inputs to the shell as variables, so that none of them becomes code', () => {
    expect(action.runs.steps.filter(({ run }) => run.includes('${{'))).toEqual([])
    const given = action.runs.steps.flatMap(({ env = {} }) => Object.values(env))
    expect(Object.keys(action.inputs).filter(name => !given.includes(`\${{ inputs.${name} }}`))).toEqual([])
  })
})

describe.skipIf(reason !== '' || !isBuilt)(`the action${reason}`, () => {
  it('shows findings at their lines, writes the summary, and fails where lint finds an error', () => {
    const { code, stdout, outputs, summary } = lint(short)
    expect(code).toBe(1)
    expect(stdout).toContain(`::error title=too-few-runs,file=${file},line=2::`)
    expect(outputs['exit-code']).toBe('1')
    expect(summary).toMatch(/^# RCP sets\n/)
    expect(summary).toContain('too-few-runs')
  })

  it('passes where there is no error, and with findings where they are not to fail it', () => {
    expect(lint(sound).code).toBe(0)
    const { code, outputs } = lint(short, { 'fail-on-findings': 'false' })
    expect([code, outputs['exit-code']]).toEqual([0, '1'])
  })

  it('writes the report to the file asked for, which is an output', () => {
    const workspace = temporaryFolder({ [file]: sound })
    const inputs = { command: 'lint', arguments: file, report: 'out/lint.md', summary: 'false' }
    const { outputs, summary } = runAction(builtCheckout(), workspace, inputs)
    expect(outputs.report).toBe('out/lint.md')
    expect(readFileSync(join(workspace, 'out', 'lint.md'), 'utf8')).toMatch(/^# RCP sets\n/)
    expect(summary).toBe('')
  })

  it('fails with 2 where the command cannot run, and says why', () => {
    const { code, stderr, outputs } = lint(sound, { arguments: 'missing.json' })
    expect([code, outputs['exit-code']]).toEqual([2, '2'])
    expect(stderr).toContain('missing.json')
  })

  it('takes arguments by line, also with blanks and carriage returns', () => {
    const workspace = temporaryFolder({ 'my sets/rcps_maskrcnn.json': sound })
    const inputs = { command: 'lint', arguments: 'my sets\r\n--ruleset=1.1.0\r\n\n', format: 'text' }
    const { code, stdout } = runAction(builtCheckout(), workspace, inputs)
    expect(code).toBe(0)
    expect(stdout).toContain('1 RCP set')
  })

  it.each(['$(touch found)', '`touch found`', '"; touch found; "', "'; touch found; '", '& touch found'])(
    'does not run the argument %s',
    argument => {
      const workspace = temporaryFolder({ [file]: sound })
      const inputs = { command: 'lint', arguments: argument, format: argument, report: argument }
      expect(runAction(builtCheckout(), workspace, inputs).code).toBe(2)
      expect(existsSync(join(workspace, 'found'))).toBe(false)
    },
  )

  it('takes the reference from its input', () => {
    const workspace = temporaryFolder({
      'logging/training_1.1.0/common.yaml': '',
      'logging/training_1.1.0/closed_maskrcnn.yaml': '- KEY:\n    NAME: opt_momentum\n    REQ: EXACTLY_ONE\n',
      [file]: sound,
    })
    const inputs = { command: 'lint', arguments: `${file}\n--ruleset=1.1.0`, reference: 'logging' }
    expect(runAction(builtCheckout(), workspace, inputs).stdout).toContain('opt_momentum')
  })

  it('compares sets: the report has the table of means and floors for a comment', () => {
    const workspace = temporaryFolder({ 'before/rcps_maskrcnn.json': short, [file]: sound })
    const inputs = { command: 'diff', arguments: `before/${file}\n${file}`, report: 'diff.md' }
    const { code } = runAction(builtCheckout(), workspace, inputs)
    expect(code).toBe(0)
    expect(readFileSync(join(workspace, 'diff.md'), 'utf8')).toContain('| Mean before |')
  })
})

describe.skipIf(!hasBash)(`docs/pull-requests.md${hasBash ? '' : ' (skipped: no bash)'}`, () => {
  const page = readFileSync(join(root, 'docs', 'pull-requests.md'), 'utf8')
  const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => parse(text!))

  it('shows workflows whose steps use inputs that the action has', () => {
    const steps = blocks.flatMap(block => block.jobs?.rcps?.steps ?? [])
    const given = steps
      .filter(({ uses }: { uses?: string }) => uses?.includes('mlperf-rcp'))
      .flatMap((step: { with: object }) => Object.keys(step.with))
    expect(given.length).toBeGreaterThan(3)
    expect(given.filter((name: string) => !(name in readAction(root).inputs))).toEqual([])
  })

  it('finds the sets that a pull request touches, and has all as they were before it', () => {
    const file = (name: string) => `mlperf_logging/rcp_checker/training_1.1.0/${name}`
    const workspace = temporaryFolder({ [file('rcps_a.json')]: '{}', [file('rcps_gone.json')]: '{}' })
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
        cwd: workspace,
        encoding: 'utf8',
      })
    const commit = () => [git('add', '-A'), git('commit', '-q', '-m', 'x')]
    git('init', '-q', '-b', 'main')
    commit()
    const base = git('rev-parse', 'HEAD').stdout.trim()
    for (const name of ['rcps_new.json', 'rcps_new.provenance.json', 'notes.txt']) {
      writeFileSync(join(workspace, file(name)), '{"a": {}}')
    }
    rmSync(join(workspace, file('rcps_gone.json')))
    commit()
    const step = blocks[0].jobs.rcps.steps.find(({ id }: { id?: string }) => id === 'sets')
    const output = join(temporaryFolder(), 'output')
    const env = { ...process.env, BASE: base, GITHUB_OUTPUT: output }
    const ran = spawnSync('bash', ['-eo', 'pipefail', '-c', step.run], {
      cwd: workspace,
      encoding: 'utf8',
      env,
    })
    expect(ran.status, ran.stderr).toBe(0)
    expect(readFileSync(output, 'utf8')).toBe(`changed<<end-of-list\n${file('rcps_new.json')}\nend-of-list\n`)
    expect(existsSync(join(workspace, 'before', file('rcps_gone.json')))).toBe(true)
  })

  it('shows hooks that the repository has', () => {
    const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
    const ids = hooks.map(({ id }: { id: string }) => id)
    const shown = blocks.flatMap(({ repos = [] }) =>
      repos.flatMap((repo: { hooks: { id: string }[] }) => repo.hooks.map(({ id }) => id)),
    )
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter(id => !ids.includes(id))).toEqual([])
  })
})
