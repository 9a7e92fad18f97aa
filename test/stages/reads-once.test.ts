import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { check } from '../../src/stages/check/work.ts'
import { extract } from '../../src/stages/extract/work.ts'
import { temporaryFolder } from '../support/cli.ts'
import { writeRunLog } from '../support/mllog-writer.ts'

/** What the program asks of the system, by path. */
const asked = vi.hoisted(() => ({
  opened: [] as string[],
  bytes: 0,
  listed: [] as string[],
  stats: [] as string[],
  parsed: [] as string[],
}))

vi.mock('node:fs', async load => {
  const fs = await load<typeof import('node:fs')>()
  const noting =
    <Args extends readonly unknown[], Result>(to: string[], call: (...args: Args) => Result) =>
    (...args: Args): Result => {
      to.push(String(args[0]))
      return call(...args)
    }
  return {
    ...fs,
    openSync: noting(asked.opened, fs.openSync),
    readdirSync: noting(asked.listed, fs.readdirSync as (path: string) => string[]),
    statSync: noting(asked.stats, fs.statSync as (path: string) => unknown),
    lstatSync: noting(asked.stats, fs.lstatSync as (path: string) => unknown),
    readSync: (...args: Parameters<typeof fs.readSync>) => {
      const count = fs.readSync(...args)
      asked.bytes += count
      return count
    },
  }
})

vi.mock('../../src/python/python-json.ts', async load => {
  const json = await load<typeof import('../../src/python/python-json.ts')>()
  return {
    ...json,
    parsePythonJson: (text: string) => {
      asked.parsed.push(text)
      return json.parsePythonJson(text)
    },
  }
})

const point = { ruleset: '1.1.0', benchmark: 'maskrcnn', bs: 120, hyperparameters: {} } as const

/** Two folders with two logs each; as in real logs, ranks repeat `run_start`, and most lines say nothing of the run. */
function round() {
  const folder = temporaryFolder({})
  const logs: { path: string; text: string }[] = []
  for (const [seed, name] of [
    'a/result_0.txt',
    'a/result_1.txt',
    'b/result_0.txt',
    'b/result_1.txt',
  ].entries()) {
    const text = writeRunLog({ ...point, value: 12 + seed, seed, startMs: seed * 3_600_000 })
    const block = text.split('\n').find(line => line.includes('eval_accuracy'))!
    const others = `${block.replace('eval_accuracy', 'block_start')}\n`.repeat(50)
    const path = join(folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    logs.push({ path, text: others + text })
    writeFileSync(path, others + text)
  }
  for (const list of [asked.opened, asked.listed, asked.stats, asked.parsed]) list.length = 0
  asked.bytes = 0
  return { folder, logs, bytes: logs.reduce((sum, { text }) => sum + text.length, 0) }
}

const below = (folder: string, paths: readonly string[]) => paths.filter(path => path.startsWith(folder))

const perFolder = (folder: string) => [folder, join(folder, 'a'), join(folder, 'b')]

describe('check', () => {
  it('opens each log once, reads each byte once, and lists each folder once', async () => {
    const { folder, logs, bytes } = round()
    const rcps = temporaryFolder({ 'rcps_maskrcnn.json': '{}' })
    await check([folder], { ruleset: '1.1.0', rcps }).catch(() => {})
    expect(below(folder, asked.opened)).toEqual(logs.map(({ path }) => path))
    expect(asked.bytes).toBe(bytes)
    expect(below(folder, asked.listed)).toEqual(perFolder(folder))
  })

  it('asks for the state of the argument only, not of each log', async () => {
    const { folder, logs } = round()
    const rcps = temporaryFolder({ 'rcps_maskrcnn.json': '{}' })
    await check([folder], { ruleset: '1.1.0', rcps }).catch(() => {})
    expect(asked.stats.filter(path => logs.some(log => log.path === path))).toEqual([])
  })

  it('parses only lines with a word of the reference checker', async () => {
    const { folder, logs } = round()
    const rcps = temporaryFolder({ 'rcps_maskrcnn.json': '{}' })
    await check([folder], { ruleset: '1.1.0', rcps }).catch(() => {})
    // The words whose JSON read_submission_file of mlcommons/logging 7bbf792 loads.
    const words = /global_batch_size|submission_benchmark|run_stop|eval_error|eval_accuracy/
    const lines = logs.flatMap(({ text }) => text.split('\n')).filter(line => words.test(line))
    expect(asked.parsed.length).toBe(lines.length)
  })
})

describe('extract', () => {
  it('opens each log once, reads each byte once, and lists each folder once', async () => {
    const { folder, logs, bytes } = round()
    await extract([folder], { ruleset: '1.1.0' })
    expect(below(folder, asked.opened)).toEqual(logs.map(({ path }) => path))
    expect(asked.bytes).toBe(bytes)
    expect(below(folder, asked.listed)).toEqual(perFolder(folder))
  })

  it('parses no line that neither the record nor the reference checker reads', async () => {
    const { folder } = round()
    await extract([folder], { ruleset: '1.1.0' })
    expect(asked.parsed.filter(text => text.includes('block_start'))).toEqual([])
  })
})
