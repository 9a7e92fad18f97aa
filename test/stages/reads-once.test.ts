import fs, { mkdirSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { check } from '../../src/stages/check/work.ts'
import { extract } from '../../src/stages/extract/work.ts'
import { temporaryFolder } from '../support/cli.ts'
import { writeRunLog } from '../support/mllog-writer.ts'

/** What the program asks of the system, by path, and the texts whose JSON it parses. */
const asked = {
  opened: [] as string[],
  /** Bytes read, by path. */
  bytes: new Map<string, number>(),
  listed: [] as string[],
  stats: [] as string[],
  parsed: [] as string[],
}

/** Of open descriptors. */
const paths = new Map<number, string>()

beforeAll(() => {
  note('openSync', asked.opened)
  note('readdirSync', asked.listed)
  note('statSync', asked.stats)
  note('lstatSync', asked.stats)
  const { readSync } = fs
  vi.spyOn(fs, 'readSync').mockImplementation((...args: unknown[]) => {
    const count = Reflect.apply(readSync, fs, args) as number
    const path = paths.get(args[0] as number) ?? ''
    asked.bytes.set(path, (asked.bytes.get(path) ?? 0) + count)
    return count
  })
  const { parse } = JSON
  vi.spyOn(JSON, 'parse').mockImplementation((...args) => {
    asked.parsed.push(args[0])
    return parse(...args)
  })
  syncBuiltinESMExports()
})

afterAll(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

/** Notes the first argument of each call. */
function note(name: 'openSync' | 'readdirSync' | 'statSync' | 'lstatSync', calls: string[]): void {
  const call = fs[name] as (...args: unknown[]) => unknown
  vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
    calls.push(String(args[0]))
    const result = Reflect.apply(call, fs, args)
    if (name === 'openSync') paths.set(result as number, String(args[0]))
    return result
  }) as never)
}

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
    const others = `${block.replace('eval_accuracy', 'tracked_stats')}\n`.repeat(50)
    const path = join(folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    logs.push({ path, text: others + text })
    writeFileSync(path, others + text)
  }
  for (const list of [asked.opened, asked.listed, asked.stats, asked.parsed]) list.length = 0
  asked.bytes.clear()
  return { folder, logs, bytes: logs.map(({ path, text }) => [path, text.length]) }
}

const below = (folder: string, paths: readonly string[]) => paths.filter(path => path.startsWith(folder))

const perFolder = (folder: string) => [folder, join(folder, 'a'), join(folder, 'b')]

describe('check', () => {
  it('opens each log once, reads each byte once, and lists each folder once', async () => {
    const { folder, logs, bytes } = round()
    const rcps = temporaryFolder({ 'rcps_maskrcnn.json': '{}' })
    await check([folder], { ruleset: '1.1.0', rcps })
    expect(below(folder, asked.opened)).toEqual(logs.map(({ path }) => path))
    expect([...asked.bytes].filter(([path]) => path.startsWith(folder))).toEqual(bytes)
    expect(below(folder, asked.listed)).toEqual(perFolder(folder))
  })

  it('asks for the state of the argument only, not of each log', async () => {
    const { folder, logs } = round()
    const rcps = temporaryFolder({ 'rcps_maskrcnn.json': '{}' })
    await check([folder], { ruleset: '1.1.0', rcps })
    expect(asked.stats.filter(path => logs.some(log => log.path === path))).toEqual([])
  })

  it('parses only lines with a word of the reference checker', async () => {
    const { folder, logs } = round()
    const rcps = temporaryFolder({ 'rcps_maskrcnn.json': '{}' })
    await check([folder], { ruleset: '1.1.0', rcps })
    // The words whose JSON read_submission_file of mlcommons/logging 7bbf792 loads.
    const words = /global_batch_size|submission_benchmark|run_stop|eval_error|eval_accuracy/
    const lines = logs.flatMap(({ text }) => text.split('\n')).filter(line => words.test(line))
    expect(asked.parsed.filter(text => words.test(text)).length).toBe(lines.length)
    expect(asked.parsed.filter(text => text.includes('tracked_stats'))).toEqual([])
  })
})

describe('extract', () => {
  it('opens each log once, reads each byte once, and lists each folder once', async () => {
    const { folder, logs, bytes } = round()
    await extract([folder], { ruleset: '1.1.0' })
    expect(below(folder, asked.opened)).toEqual(logs.map(({ path }) => path))
    expect([...asked.bytes].filter(([path]) => path.startsWith(folder))).toEqual(bytes)
    expect(below(folder, asked.listed)).toEqual(perFolder(folder))
  })

  it('parses no line that neither the record nor the reference checker reads', async () => {
    const { folder } = round()
    await extract([folder], { ruleset: '1.1.0' })
    expect(asked.parsed.filter(text => text.includes('tracked_stats'))).toEqual([])
  })
})
