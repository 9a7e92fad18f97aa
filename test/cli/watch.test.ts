import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fixture, maskRcnnLog, root, temporaryFolder } from '../support/cli.ts'
import { hasPty, onTerminal } from '../support/on-terminal.ts'

const program = join(root, 'dist', 'cli.js')
const summary = /^\d submissions?: .*$/gm

/** A running program with what it has written so far. */
interface Watching {
  readonly child: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  /** Waits until that many answers have been written, and the next change would be seen. */
  readonly answers: (count: number) => Promise<readonly string[]>
}

function watch(folder: string, ...args: string[]): Watching {
  const options = ['--ruleset', '1.1.0', '--rcps', fixture('rcps'), '--rcp-set', 'full', '--watch', ...args]
  const child = spawn(process.execPath, [program, 'check', folder, ...options])
  onTestFinished(() => void child.kill('SIGKILL'))
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
    })
  }
  const answers = async (count: number) => {
    while ((text.stderr.match(/watching/g) ?? []).length < count && child.exitCode === null) await sleep(20)
    return text.stdout.match(summary) ?? []
  }
  return { child, stdout: () => text.stdout, stderr: () => text.stderr, answers }
}

const logs = (...values: number[]) =>
  Object.fromEntries(values.map((value, index) => [`a/result_${index}.txt`, maskRcnnLog({ value })]))

describe('check --watch', () => {
  it('checks again when logs change, once for changes that follow each other, and ends at an interrupt with 130', async () => {
    const folder = temporaryFolder(logs(14, 14, 14, 14, 14))
    const { child, answers, stdout } = watch(folder)
    expect(await answers(1)).toEqual(['1 submission: 1 pass'])
    for (let index = 0; index < 5; index++) {
      writeFileSync(join(folder, 'a', `result_${index}.txt`), maskRcnnLog({ value: 5 }))
      await sleep(40)
    }
    expect(await answers(2)).toEqual(['1 submission: 1 pass', '1 submission: 1 fail'])
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    // No terminal: nothing is cleared, what was written stays.
    expect(stdout()).not.toContain('\u001b')
  })

  it('watches the logs that --glob names, and no others', async () => {
    const named = Object.fromEntries(
      [0, 1, 2, 3, 4].map(at => [`a/node${at}.out`, maskRcnnLog({ value: 14 })]),
    )
    const folder = temporaryFolder({ ...named, 'a/result_0.txt': maskRcnnLog({ value: 5 }) })
    const { answers } = watch(folder, '--glob', '*.out')
    expect(await answers(1)).toEqual(['1 submission: 1 pass'])
    for (let at = 0; at < 5; at++) writeFileSync(join(folder, `a/node${at}.out`), maskRcnnLog({ value: 5 }))
    expect(await answers(2)).toEqual(['1 submission: 1 pass', '1 submission: 1 fail'])
  })

  it('waits where logs go away for a while, and says why', async () => {
    const folder = temporaryFolder(logs(14, 14, 14, 14, 14))
    const { answers, stderr, child } = watch(folder)
    await answers(1)
    rmSync(join(folder, 'a'), { recursive: true })
    expect(await answers(2)).toHaveLength(1)
    expect(stderr()).toContain('error[no-logs]')
    expect(child.exitCode).toBeNull()
  })

  it('does not begin where there is nothing to check, exit code 2', async () => {
    const { child } = watch('/none')
    expect(await new Promise(resolve => child.once('exit', resolve))).toBe(2)
  })

  it.skipIf(!hasPty)(`clears a terminal before each answer${hasPty ? '' : ' (skipped: no Python)'}`, () => {
    const folder = temporaryFolder(logs(14, 14, 14, 14, 14))
    appendFileSync(join(folder, 'a', 'result_0.txt'), '\n')
    const args = ['check', folder, '--ruleset', '1.1.0', '--rcps', fixture('rcps'), '--watch']
    const { output, code } = onTerminal([process.execPath, program, ...args], {
      // An interrupt, typed.
      steps: [{ after: 'press Ctrl-C to stop', type: '\u0003' }],
    })
    expect(code).toBe(130)
    expect(output.startsWith('\u001b[2J\u001b[3J\u001b[H')).toBe(true)
    expect(output).toContain('1 submission: 1 pass')
  })
})
