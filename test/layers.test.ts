import { describe, expect, it } from 'vitest'
import { builtIn } from '../src/benchmarks/catalogue.ts'
import { circlesIn, reachedFrom } from './support/circles.ts'
import { allImportsOf, type Import, importsOf, sourceFiles, sourceText, stringsOf } from './support/source.ts'

/**
 * The rooms of src by layer, the lowest first. A room imports from itself and from lower layers; those of one layer do
 * not know each other.
 */
const layers = [
  ['codes', 'version'],
  ['errors'],
  ['text', 'lists', 'python'],
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

const imports = new Map(sourceFiles.map(path => [path, allImportsOf(path, sourceText(path))]))

/** The files that each file imports. */
function graphOf(counts: (each: Import) => boolean): Map<string, string[]> {
  return new Map(
    [...imports].map(([path, all]) => [path, all.filter(counts).map(({ target }) => target)] as const),
  )
}

describe('imports', () => {
  it('lead in no circle, those of types included, but for a value of Python and the log line that is one', () => {
    expect(circlesIn(graphOf(({ isPackage }) => !isPackage))).toEqual([
      ['python/log-line.ts', 'python/values.ts'],
    ])
  })

  it('are found to lead in a circle through any number of files', () => {
    const graph = { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['e'], e: ['d'], f: ['a', 'f'] }
    expect(circlesIn(new Map(Object.entries(graph)))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })

  it.each([
    ["import type { A } from './b.ts'", true],
    ["import { type A, type B } from './b.ts'", true],
    ["export type { A } from './b.ts'", true],
    ["type A = import('./b.ts').A", true],
    ["import { type A, b } from './b.ts'", false],
    ["import a, { type B } from './b.ts'", false],
    ["import * as b from './b.ts'", false],
    ["import './b.ts'", false],
    ["export * from './b.ts'", false],
    ["const b = await import('./b.ts')", false],
  ])('are told apart by what is left of them at run time: %s', (text, isType) => {
    expect(allImportsOf('rcp/a.ts', text)).toEqual([{ target: 'rcp/b.ts', isPackage: false, isType }])
  })
})

/** The files that import a package, its types included. */
const importersOf = (name: string): string[] =>
  sourceFiles.filter(path => imports.get(path)!.some(({ target, isPackage }) => isPackage && target === name))

describe('packages', () => {
  it('commander is imported in src/cli only', () => {
    expect(importersOf('commander').filter(path => roomOf(path) !== 'cli')).toEqual([])
    expect(importersOf('commander')).not.toEqual([])
  })

  it('zod is imported in schemas, in the reader of YAML and, as a type, in src/options only', () => {
    const allowed = (path: string) =>
      path.includes('schema') || path === 'files/read/read-yaml.ts' || roomOf(path) === 'options'
    expect(importersOf('zod').filter(path => !allowed(path))).toEqual([])
    expect(importersOf('zod')).not.toEqual([])
  })
})

const nameOf = (path: string): string => path.split('/').at(-1)!

const isView = (path: string): boolean => path.startsWith('stages/') && /^view.*\.ts$/.test(nameOf(path))

const isDeclaration = (path: string): boolean => /^stages\/[^/]+\/declaration\.ts$/.test(path)

const isWork = (path: string): boolean =>
  /^stages\/[^/]+\//.test(path) && !/^(view.*|index|declaration|.*schema.*)\.ts$/.test(nameOf(path))

/** What is wrong with the imports of a file of a stage, by the layer that its name says. */
function stageOffences(
  path: string,
  all: readonly Import[],
  touchesFiles: (target: string) => boolean,
): string[] {
  const offends = ({ target, isPackage, isType }: Import): boolean => {
    if (isDeclaration(path)) return isView(target) || isWork(target)
    if (isWork(path)) return isPackage ? target === 'commander' : isView(target)
    if (!isView(path) || isType) return false
    if (isPackage) return target.startsWith('node:fs')
    return (target.startsWith('files/') && touchesFiles(target)) || /^work.*\.ts$/.test(nameOf(target))
  }
  return all.filter(offends).map(({ target }) => `${path} imports ${target}`)
}

describe('stages', () => {
  const atRunTime = graphOf(({ isType }) => !isType)
  const touchesFiles = (path: string): boolean =>
    [path, ...reachedFrom(path, atRunTime)].some(each => (atRunTime.get(each) ?? []).some(isFileSystem))
  const isFileSystem = (target: string): boolean => target.startsWith('node:fs')

  it('are views that touch no file and no work, and work that knows no view and no command line', () => {
    expect([...imports].flatMap(([path, all]) => stageOffences(path, all, touchesFiles))).toEqual([])
    expect(sourceFiles.filter(isView).length).toBeGreaterThan(20)
    expect(sourceFiles.filter(isWork).length).toBeGreaterThan(10)
  })

  it.each([
    ['stages/a/view.ts', "import { b } from '../../files/disk/stats-of.ts'", 'files/disk/stats-of.ts'],
    ['stages/a/view-page.ts', "import { b } from '../../files/read-curve.ts'", 'files/read-curve.ts'],
    ['stages/a/view.ts', "import { b } from './work.ts'", 'stages/a/work.ts'],
    ['stages/a/view.ts', "import { b } from '../b/work-all.ts'", 'stages/b/work-all.ts'],
    ['stages/a/view.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['stages/a/work.ts', "import { b } from './view.ts'", 'stages/a/view.ts'],
    ['stages/a/read-b.ts', "import type { B } from '../b/view-page.ts'", 'stages/b/view-page.ts'],
    ['stages/a/work.ts', "import { Command } from 'commander'", 'commander'],
    ['stages/a/declaration.ts', "import { b } from './work.ts'", 'stages/a/work.ts'],
  ])('name the offence in %s: %s', (path, text, target) => {
    expect(stageOffences(path, allImportsOf(path, text), touchesFiles)).toEqual([`${path} imports ${target}`])
  })

  it.each([
    ['stages/a/view.ts', "import type { B } from './work.ts'"],
    ['stages/a/view.ts', "import type { B } from '../../files/disk/stats-of.ts'"],
    ['stages/a/view.ts', "import { b } from '../b/view.ts'"],
    ['stages/a/index.ts', "const b = import('./view.ts'); const c = import('./work.ts')"],
    ['stages/a/work.ts', "import { b } from '../../files/disk/stats-of.ts'"],
  ])('allow in %s: %s', (path, text) => {
    expect(stageOffences(path, allImportsOf(path, text), touchesFiles)).toEqual([])
  })
})

describe('source files', () => {
  const lines = sourceFiles.map(path => sourceText(path).split('\n').length - 1)

  it('have 400 lines at most (CONTRIBUTING.md)', () => {
    expect(sourceFiles.filter((_, index) => lines[index]! > 400)).toEqual([])
  })

  it('have 40 to 70 lines in the middle, and nine of ten below 200', () => {
    const middle = lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)]!
    expect(middle).toBeGreaterThanOrEqual(40)
    expect(middle).toBeLessThanOrEqual(70)
    expect(lines.filter(count => count < 200).length).toBeGreaterThanOrEqual(0.9 * lines.length)
  })

  it('are 25 at most in a folder', () => {
    const folders = sourceFiles.map(path => path.split('/').slice(0, -1).join('/'))
    const crowded = folders.filter(folder => folders.filter(other => other === folder).length > 25)
    expect(crowded).toEqual([])
    expect(folders).toContain('stats')
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
