import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readdirSync, readlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { tool } from '../src/version.ts'
import { fixture, maskRcnnLog, root, temporaryFolder } from './support/cli.ts'

/** The program as it is installed; `npm test` builds it first. */
const program = join(root, 'dist', 'cli.js')

const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8' })

/** Waits until a process has a file open. */
async function untilOpen(child: ChildProcess, file: string): Promise<void> {
  const descriptors = `/proc/${child.pid}/fd`
  const isOpen = (name: string) => {
    try {
      return readlinkSync(join(descriptors, name)) === file
    } catch {
      return false
    }
  }
  while (!readdirSync(descriptors).some(isOpen)) await sleep(20)
}

describe('the program', () => {
  it('ends with the exit codes of the contract: 0 passed, 1 findings, 2 could not run', () => {
    const args = ['--ruleset', '1.1.0', '--rcps', fixture('rcps')]
    expect(run(['check', fixture('maskrcnn/submission'), ...args]).status).toBe(0)
    expect(run(['check', fixture('round'), ...args]).status).toBe(1)
    expect(run(['check', '/none', ...args]).status).toBe(2)
    expect(run([]).status).toBe(2)
  })

  it('prints its version before it loads anything', () => {
    for (const option of ['--version', '-V']) expect(run([option]).stdout).toBe(`${tool.version}\n`)
  })

  it('reads a log from standard input for the path -', () => {
    const { status, stdout, stderr } = run(
      ['extract', '-', '--ruleset', '1.1.0', '--format', 'json'],
      maskRcnnLog(),
    )
    expect([status, stderr]).toEqual([0, ''])
    const [record] = JSON.parse(stdout).runs
    expect([record.file, record.globalBatchSize, record.convergence.value]).toEqual(['-', 96, 14])
  })

  it('finds standard input empty, exit code 1', () => {
    const { status, stdout } = run(['extract', '-'])
    expect(status).toBe(1)
    expect(stdout).toContain('error[empty-log]: the file is empty')
  })

  it('prints a long answer whole to a pipe', () => {
    const args = ['extract', fixture('maskrcnn/reference'), '--evaluations', '--format', 'json']
    const { stdout } = run(args)
    expect(JSON.parse(stdout).runs).toHaveLength(30)
  })

  it.skipIf(process.platform !== 'linux')(
    'ends at an interrupt with exit code 130, in the middle of a log of 100 GB',
    async () => {
      const file = join(temporaryFolder({ 'result_0.txt': '' }), 'result_0.txt')
      truncateSync(file, 100e9)
      const child = spawn(process.execPath, [program, 'extract', file], { stdio: 'ignore' })
      await untilOpen(child, file)
      const ended = new Promise(resolve => child.once('exit', resolve))
      const interrupted = performance.now()
      child.kill('SIGINT')
      expect(await ended).toBe(130)
      expect(performance.now() - interrupted).toBeLessThan(5000)
    },
  )
})
