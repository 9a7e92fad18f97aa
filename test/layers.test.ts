import { describe, expect, it } from 'vitest'
import { builtIn } from '../src/benchmarks/catalogue.ts'
import { importsOf, sourceFiles, sourceText, stringsOf } from './support/source.ts'

/**
 * The rooms of src by layer, the lowest first. A room imports from itself and from lower layers; those of one layer do
 * not know each other.
 */
const layers = [
  ['codes', 'version'],
  ['errors'],
  ['text', 'python'],
  ['benchmarks', 'stats'],
  ['logs'],
  ['runs'],
  ['convergence'],
  ['rcp', 'scaling', 'caffe', 'compliance'],
  ['advise', 'submission'],
  ['report'],
  ['options'],
  ['files'],
  ['stages'],
  ['pipelines'],
  ['cli'],
]

/** Entrances, which import what they like and are imported by nobody. */
const entrances = ['index.ts', 'cli.ts']

function roomOf(path: string): string {
  return path.split('/')[0]!.replace(/\.ts$/, '')
}

function layerOf(path: string): number {
  return layers.findIndex(rooms => rooms.includes(roomOf(path)))
}

/** What is wrong with the imports of a file, as `rcp/check.ts imports report/text.ts`. */
function offences(path: string, text: string): string[] {
  if (entrances.includes(path)) return []
  if (layerOf(path) < 0) return [`${path} is in no layer`]
  return importsOf(path, text)
    .filter(target => entrances.includes(target) || layerOf(target) < 0 || !mayImport(path, target))
    .map(target => `${path} imports ${target}`)
}

function mayImport(path: string, target: string): boolean {
  return roomOf(target) === roomOf(path) || layerOf(target) < layerOf(path)
}

describe('layers', () => {
  it.each(sourceFiles)('%s imports only from lower layers', path => {
    expect(offences(path, sourceText(path))).toEqual([])
  })

  it.each([
    ['rcp/a.ts', "import { text } from '../report/text.ts'", 'rcp/a.ts imports report/text.ts'],
    ['rcp/a.ts', "import type { X } from '../caffe/x.ts'", 'rcp/a.ts imports caffe/x.ts'],
    ['logs/mllog/a.ts', "export * from '../../runs/run.ts'", 'logs/mllog/a.ts imports runs/run.ts'],
    ['stats/a.ts', "const b = await import('../benchmarks/b.ts')", 'stats/a.ts imports benchmarks/b.ts'],
    ['runs/a.ts', "type X = import('../rcp/x.ts').X", 'runs/a.ts imports rcp/x.ts'],
    ['report/a.ts', "import '../index.ts'", 'report/a.ts imports index.ts'],
    ['report/a.ts', 'await import(name)', 'report/a.ts imports (name)'],
    [
      'runs/a.ts',
      "import x from '../../test/support/report.ts'",
      'runs/a.ts imports ../test/support/report.ts',
    ],
    ['attic/a.ts', '', 'attic/a.ts is in no layer'],
  ])('name the offence in %s: %s', (path, text, offence) => {
    expect(offences(path, text)).toEqual([offence])
  })

  it('allow what is lower, in the same room, in a package or in an entrance', () => {
    expect(offences('rcp/a.ts', "import './b.ts'; import '../errors.ts'; import 'node:fs'")).toEqual([])
    expect(
      offences('logs/a.ts', "import '@scope/x'; import 'csv-parse/sync'; import 'stream-chain/jsonl/a.js'"),
    ).toEqual([])
    expect(offences('cli.ts', "import './report/index.ts'")).toEqual([])
  })
})

describe('source files', () => {
  it('have 400 lines at most (CONTRIBUTING.md)', () => {
    const lines = (path: string) => sourceText(path).split('\n').length - 1
    expect(sourceFiles.filter(path => lines(path) > 400)).toEqual([])
  })

  it('name no benchmark outside src/benchmarks (CONTRIBUTING.md)', () => {
    const names = new Set(builtIn.benchmarks.map(benchmark => benchmark.name))
    expect(names.size).toBeGreaterThan(10)
    const named = sourceFiles
      .filter(path => roomOf(path) !== 'benchmarks')
      .flatMap(path =>
        stringsOf(path, sourceText(path))
          .filter(text => names.has(text))
          .map(text => `${path} names '${text}'`),
      )
    expect(named).toEqual([])
  })
})
