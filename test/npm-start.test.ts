import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, temporaryFolder } from './support/cli.ts'

/** What git would hand over: tracked files and new ones that are not ignored; null where this is no clone. */
function filesOfClone(): string[] | null {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.split('\0').filter(path => path !== '' && existsSync(join(root, path))) : null
}

/** Whether node_modules is what the lock file asks for; else npm would install into it. */
function isInstalled(): boolean {
  const stamp = join(root, 'node_modules', '.mlperf-rcp-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
}

const files = filesOfClone()
const reason =
  files === null ? ' (skipped: no git clone)' : isInstalled() ? '' : ' (skipped: npm ci has not run)'

describe.skipIf(reason !== '')(`npm start on a fresh clone${reason}`, () => {
  it('builds, does the main job, and the second time needs neither build nor network', () => {
    const clone = temporaryFolder()
    for (const path of files!) cpSync(join(root, path), join(clone, path))
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction')
    const start = (...args: string[]) =>
      spawnSync('npm', ['start', ...args], {
        cwd: clone,
        encoding: 'utf8',
        env: { ...process.env, npm_config_offline: 'true' },
        shell: process.platform === 'win32',
      })

    const first = start()
    expect(first.status, first.stderr).toBe(0)
    expect(first.stdout).toContain('not allowed, nearest 0.14 and 0.16')
    expect(existsSync(join(clone, 'out', 'maskrcnn', 'report.html'))).toBe(true)
    const set = readFileSync(join(clone, 'out', 'maskrcnn', 'rcps_maskrcnn.json'), 'utf8')
    const built = readFileSync(join(clone, 'dist', 'cli.js'), 'utf8')

    const began = performance.now()
    const second = start()
    expect(second.status, second.stderr).toBe(0)
    expect(performance.now() - began).toBeLessThan(20_000)
    expect(readFileSync(join(clone, 'out', 'maskrcnn', 'rcps_maskrcnn.json'), 'utf8')).toBe(set)
    expect(readFileSync(join(clone, 'dist', 'cli.js'), 'utf8')).toBe(built)

    const other = start('--', 'check', 'fixtures/round', '--ruleset', '1.1.0', '--rcps', 'fixtures/rcps')
    expect(other.status).toBe(1)
    expect(other.stdout).toContain('3 submissions: ')
  })
})
