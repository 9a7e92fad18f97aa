/**
 * A process of its own that runs command lines, given as JSON on standard input, and prints as JSON what each printed, and the locale
 * and time zone that it ran in.
 *
 * @module
 */

import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { main } from '../../src/cli/main.ts'

async function outputOf(args: readonly string[]): Promise<string> {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  await main(args, { stdout: stream, stderr: stream, environment: process.env, directory: process.cwd() })
  return chunks.join('')
}

const commands: string[][] = JSON.parse(await text(process.stdin))
const outputs: string[] = []
for (const command of commands) outputs.push(await outputOf(command))
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
process.stdout.write(JSON.stringify({ locale, timeZone, outputs }))
