import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { builtCheckout, isBuilt, needsBuild } from './support/checkout.ts'
import { maskRcnnLog, root, temporaryFolder } from './support/cli.ts'
import { recordLine, setLines } from './support/lint.ts'
import { times } from './support/rcp.ts'

interface Hook {
  readonly id: string
  readonly entry: string
  readonly language: string
  readonly files: string
  readonly exclude?: string
  readonly pass_filenames?: boolean
}

const hooks: readonly Hook[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))

/** A git repository with these files staged. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files)
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
  ])
    spawnSync('git', args, { cwd: folder })
  return folder
}

/**
 * Runs a hook over what is staged, as pre-commit does for `language: script`: the entry's first word is a path in the
 * hook's own checkout, arguments and then the files that fit follow.
 */
function runHook(id: string, folder: string, args: readonly string[] = []) {
  const hook = hooks.find(entry => entry.id === id)!
  const listed = spawnSync('git', ['diff', '--cached', '--name-only', '-z'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const staged = listed.stdout.split('\0').filter(name => new RegExp(hook.files).test(name))
  const files = staged.filter(name => hook.exclude === undefined || !new RegExp(hook.exclude).test(name))
  const [script, ...words] = hook.entry.split(' ')
  const passed = hook.pass_filenames === false ? [] : files
  const { status, stdout, stderr } = spawnSync(
    join(builtCheckout(), script!),
    [...words, ...args, ...passed],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_config_offline: 'true' } },
  )
  return { code: status, output: stdout + stderr, files }
}

const sound = setLines(recordLine(48, times(10, 14)), recordLine(64, times(10, 15)))
const short = setLines(recordLine(48, times(9, 14)), recordLine(64, times(10, 15)))

const hasGit = spawnSync('git', ['--version']).status === 0
const reason = !hasGit
  ? ' (skipped: no git)'
  : process.platform === 'win32'
    ? ' (skipped: Windows)'
    : needsBuild

describe('.pre-commit-hooks.yaml', () => {
  it('names scripts that are there and may be run', () => {
    for (const { language, entry } of hooks) {
      expect(language).toBe('script')
      accessSync(join(root, entry.split(' ')[0]!), constants.X_OK)
    }
  })
})

describe.skipIf(reason !== '' || !isBuilt)(`the hooks in a git repository${reason}`, () => {
  it('rcp-lint reads the sets that are staged, and not their provenance', () => {
    const folder = repository({
      'sets/rcps_maskrcnn.json': sound,
      'sets/rcps_maskrcnn.provenance.json': '{}',
      'sets/notes.json': 'no set',
    })
    const { code, files } = runHook('rcp-lint', folder)
    expect(files).toEqual(['sets/rcps_maskrcnn.json'])
    expect(code).toBe(0)
  })

  it('rcp-lint stops a commit of a set with an error', () => {
    const { code, output } = runHook('rcp-lint', repository({ 'sets/rcps_maskrcnn.json': short }))
    expect(code).toBe(1)
    expect(output).toContain('too-few-runs')
  })

  it('rcp-regenerate stops a commit of a set that its logs do not give, and lets the one that they give pass', () => {
    const logs = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `logs/result_${index}.txt`,
        maskRcnnLog({ value: index === 0 ? 15 : 14 }),
      ]),
    )
    const folder = repository(logs)
    const args = ['logs', '--ruleset', '1.1.0', '--out', 'sets']
    const made = spawnSync('node', [join(root, 'dist', 'cli.js'), 'regenerate', ...args], { cwd: folder })
    expect(made.status).toBe(0)
    expect(runHook('rcp-regenerate', folder, args).code).toBe(0)
    const set = join(folder, 'sets', 'rcps_maskrcnn.json')
    writeFileSync(set, readFileSync(set, 'utf8').replace('15', '13'))
    const { code, output } = runHook('rcp-regenerate', folder, args)
    expect(code).toBe(1)
    expect(output).toContain('conflict')
  })
})
