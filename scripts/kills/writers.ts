import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Writer } from './kill-writers.ts'

export const root = join(import.meta.dirname, '../..')
export const program = [process.execPath, join(root, 'dist/cli.js')] as const

/**
 * The commands that write several files: `regenerate`, and `run` of a pipeline with two sets and a page.
 *
 * @param folder - an empty folder for what they write
 */
export function writers(folder: string): Readonly<Record<'regenerate' | 'run', Writer>> {
  const fixtures = join(root, 'fixtures/maskrcnn')
  const regenerate = (logs: string, out: string) =>
    [...program, 'regenerate', logs, '--ruleset', '1.1.0', '--allow-few', '--out', out, '-q'] as const
  const out = join(folder, 'regenerate/out')
  call(regenerate(join(fixtures, 'reference/bs128'), out))
  const pipeline = join(folder, 'pipeline.yaml')
  writeFileSync(pipeline, pipelineOf(fixtures))
  const run = (input: string, target: string) =>
    [...program, 'run', pipeline, '--input', `logs=${join(fixtures, input)}`, '--out', target, '-q'] as const
  const runOut = join(folder, 'run/out')
  call(run('reference', runOut))
  return {
    regenerate: prepared(join(folder, 'regenerate'), regenerate(join(fixtures, 'reference/bs96'), out)),
    run: prepared(join(folder, 'run'), run('proposed', runOut)),
  }
}

function prepared(folder: string, command: readonly [string, ...string[]]): Writer {
  const [out, before, after] = ['out', 'before', 'after'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  cpSync(out, before, { recursive: true })
  call(command)
  cpSync(out, after, { recursive: true })
  rmSync(out, { recursive: true })
  mkdirSync(out)
  return { command, out, before, after }
}

function call([command, ...args]: readonly [string, ...string[]]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(stderr)
}

const pipelineOf = (fixtures: string): string =>
  JSON.stringify({
    ruleset: '1.1.0',
    out: 'out',
    inputs: { logs: join(fixtures, 'reference'), submission: join(fixtures, 'submission') },
    stages: [
      { id: 'set', stage: 'regenerate', inputs: ['logs'], out: 'set', 'allow-few': true },
      { id: 'check', stage: 'check', inputs: ['submission'], rcps: 'set', output: 'check.json' },
      { id: 'page', stage: 'report', output: 'report.html' },
    ],
  })
