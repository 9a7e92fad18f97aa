/**
 * The command line in this process: what it prints and its exit code.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { type RunLog, writeRunLog } from './mllog-writer.ts'

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** The path of a fixture. */
export const fixture = (path: string): string => join(root, 'fixtures', path)

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** What a test may set of the process; streams are no terminals unless asked for. */
export interface Surroundings {
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly directory?: string
  readonly isTerminal?: boolean
}

/**
 * Runs a command line.
 *
 * @example
 * await cli(['check', fixture('maskrcnn/submission'), '--ruleset', '1.1.0', '--rcps', fixture('rcps')])
 * // => { code: 0, stdout: 'Submissions\n…', stderr: '' }
 */
export async function cli(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { environment = {}, directory = tmpdir(), isTerminal = false } = surroundings
  const stdout = recorder(isTerminal)
  const stderr = recorder(isTerminal)
  const code = await main(args, { stdout, stderr, environment, directory })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

function recorder(isTTY: boolean) {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return Object.assign(stream, { isTTY, ...(isTTY && { columns: 100 }), text: () => chunks.join('') })
}

/** A folder that is gone after the test, with the files given by their paths in it. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'command-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** What a Mask R-CNN log of ruleset 1.1.0 logs. */
export const maskRcnnHyperparameters = {
  opt_base_learning_rate: 0.12,
  opt_learning_rate_warmup_factor: 0.0001,
  opt_learning_rate_warmup_steps: 625,
  num_image_candidates: 6000,
  opt_learning_rate_decay_factor: 0.1,
  opt_learning_rate_decay_steps: [12000, 16000],
}

/** A Mask R-CNN log of ruleset 1.1.0, with what a test changes. */
export const maskRcnnLog = (changes: Partial<RunLog> = {}): string =>
  writeRunLog({
    ruleset: '1.1.0',
    benchmark: 'maskrcnn',
    bs: 96,
    hyperparameters: maskRcnnHyperparameters,
    value: 14,
    ...changes,
  })
