import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { json } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { formats } from '../../src/report/formats.ts'
import { fixture, root } from '../support/cli.ts'

const ruleset = ['--ruleset', '1.1.0']
const rcps = ['--rcps', fixture('rcps')]

const commands: Readonly<Record<string, readonly string[]>> = {
  check: ['check', fixture('round'), fixture('maskrcnn/submission'), ...ruleset, ...rcps],
  report: ['report', fixture('round'), fixture('maskrcnn/submission'), ...ruleset, ...rcps, '-o', '-'],
  extract: [
    'extract',
    fixture('maskrcnn/reference'),
    fixture('caffe/bvlc-failures.log'),
    ...ruleset,
    '--evaluations',
    '--hash',
  ],
  curve: ['curve', 'maskrcnn', ...ruleset, ...rcps, '--bootstrap', '96', '--seed', '7'],
  lint: ['lint', fixture('rcps')],
}

const lines = Object.values(commands).flatMap(args => formats.map(format => [...args, '--format', format]))

interface Printed {
  readonly locale: string
  readonly timeZone: string
  readonly outputs: readonly string[]
}

/** What all command lines print in a process of that language and time zone. */
async function printed(language: string, timeZone: string): Promise<Printed> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/print-outputs.ts'], {
    cwd: root,
    env: { ...process.env, LANG: language, LC_ALL: language, LANGUAGE: language, TZ: timeZone },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(lines))
  const [result] = await Promise.all([json(child.stdout) as Promise<Printed>, once(child, 'close')])
  return result
}

describe('the same input', () => {
  let plain: Printed
  beforeAll(async () => {
    plain = await printed('C', 'UTC')
  })

  it.each([
    ['de_DE.UTF-8', 'Asia/Kolkata', 'de-DE'],
    ['tr_TR.UTF-8', 'America/St_Johns', 'tr-TR'],
  ])(
    'gives the same bytes under %s in %s, in every format of every command',
    async (language, zone, locale) => {
      const other = await printed(language, zone)
      // The process did run in another locale: there numbers have a comma, and i is no I.
      expect([other.locale, plain.locale]).toEqual([locale, 'en-US'])
      expect(other.timeZone).not.toBe(plain.timeZone)
      const different = lines.filter((_, index) => other.outputs[index] !== plain.outputs[index])
      expect(different).toEqual([])
      expect(plain.outputs.filter(output => output === '' || output.startsWith('error['))).toEqual([])
    },
  )
})
