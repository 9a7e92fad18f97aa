import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandEntries } from '../../scripts/docs/command-entry.ts'
import { fixture, root } from '../support/cli.ts'

const program = `"${process.execPath}" "${join(root, 'dist', 'cli.js')}"`
const commands = (await commandEntries()).map(({ name }) => name.split(' ').slice(1).join(' '))
/** A crash by a closed pipe depends on time: once is not enough. */
const tries = 100

/** Output of a shell line whose exit codes are printed as they come; the program is `$P`. */
function shell(line: string): string {
  const { stdout, stderr } = spawnSync('bash', ['-c', line], {
    encoding: 'utf8',
    env: { ...process.env, P: program },
  })
  return stdout + stderr
}

describe('a closed pipe', () => {
  it(`ends the help of each command without a word, ${tries} tries in all`, () => {
    const lines = Array.from({ length: tries }, (_, index) => commands[index % commands.length]!)
    const said = lines.map(command =>
      shell(`${program} ${command} --help | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`),
    )
    expect(new Set(said)).toEqual(new Set(['0\n']))
  })

  it('ends output, errors and the version without a stack trace', () => {
    const check = `check ${fixture('round')} --ruleset 1.1.0 --rcps ${fixture('rcps')}`
    expect(shell(`${program} ${check} | true; echo "\${PIPESTATUS[0]}"`)).toBe('1\n')
    expect(shell(`${program} --version | true; echo "\${PIPESTATUS[0]}"`)).toBe('0\n')
    expect(shell(`${program} extract /none 2>&1 >/dev/null | true; echo "\${PIPESTATUS[0]}"`)).toBe('2\n')
  })

  it.skipIf(process.platform !== 'linux')('is no full disk: that ends with 2, without a stack trace', () => {
    for (const args of ['--help', '--version', 'check --help'])
      expect(shell(`${program} ${args} > /dev/full; echo $?`)).toBe('2\n')
    expect(shell(`${program} extract /none 2> /dev/full; echo $?`)).toBe('2\n')
  })
})
