import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './support/cli.ts'

describe('npm run api', () => {
  it('has no warning: every link leads somewhere, every type that an exported signature names is exported', () => {
    const typedoc = join(root, 'node_modules', 'typedoc', 'bin', 'typedoc')
    const args = [typedoc, '--emit', 'none', '--pretty', 'false']
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect(status, stdout + stderr).toBe(0)
  })
})
