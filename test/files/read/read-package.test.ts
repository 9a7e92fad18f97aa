import { chmodSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPackage } from '../../../src/files/read/read-package.ts'
import { folderWith } from '../../support/folder.ts'

const isRoot = process.getuid?.() === 0

describe('readPackage', () => {
  it('reads the layout of training: systems and benchmarks by code point, with blanks and any letters in names', () => {
    const dir = folderWith({
      'systems/b c.json': '{}',
      'systems/Δ.json': '{}',
      'systems/.hidden.json': '{}',
      'systems/notes.txt': '',
      'results/Δ/x/result_10.txt': '',
      'results/Δ/x/result_2.txt': '',
      'results/Δ/x/.hidden': '',
      'results/Δ/x/notes': '',
      'results/b c/x/result_.txt': '',
      'results/b c/package_checker_params': 'rcp-bypass',
      'results/readme': '',
    })
    const layout = readPackage(`${dir}/`, 'training')
    expect(layout.descriptions.map(({ path }) => path)).toEqual([
      `${dir}/systems/b c.json`,
      `${dir}/systems/Δ.json`,
    ])
    expect(layout.systems.map(({ name, description }) => [name, description])).toEqual([
      ['b c', `${dir}/systems/b c.json`],
      ['Δ', `${dir}/systems/Δ.json`],
    ])
    expect(layout.systems[0]?.parameters?.path).toBe(`${dir}/results/b c/package_checker_params`)
    expect(layout.systems[1]?.benchmarks).toEqual([
      {
        name: 'x',
        dir: `${dir}/results/Δ/x`,
        scaling: null,
        logs: [`${dir}/results/Δ/x/result_10.txt`, `${dir}/results/Δ/x/result_2.txt`],
        unreadable: [],
        others: ['notes'],
        parameters: null,
        power: null,
      },
    ])
  })

  it('reads in hpc the folder between system and benchmark', () => {
    const dir = folderWith({
      'results/a/strong/x/result_0.txt': '',
      'results/a/weak/x/result_0.txt': '',
      'results/a/b': '',
    })
    const { systems } = readPackage(dir, 'hpc')
    expect(systems[0]?.benchmarks.map(({ name, scaling }) => [name, scaling])).toEqual([
      ['x', 'strong'],
      ['x', 'weak'],
    ])
  })

  it('reads which power files each run has', () => {
    const dir = folderWith({
      'results/a/x/result_0.txt': '',
      'results/a/x/result_1.txt': '',
      'results/a/x/result_2.txt': '',
      'results/a/x/power/result_0/node_0.txt': '',
      'results/a/x/power/result_2': '',
    })
    expect(readPackage(dir, 'training').systems[0]?.benchmarks[0]?.power).toEqual({
      dir: `${dir}/results/a/x/power`,
      runs: [
        { run: 'result_0', files: ['node_0.txt'] },
        { run: 'result_1', files: null },
        { run: 'result_2', files: null },
      ],
    })
  })

  it('keeps apart what has the name of a log and is none: folders, and links that lead nowhere or in a circle', () => {
    const dir = folderWith({ 'results/a/x/result_0.txt': '', 'results/a/x/result_1.txt/y': '' })
    symlinkSync('nowhere', `${dir}/results/a/x/result_2.txt`)
    symlinkSync('result_0.txt', `${dir}/results/a/x/result_3.txt`)
    symlinkSync('circle', `${dir}/results/circle`)
    symlinkSync('result_4.txt', `${dir}/results/a/x/result_4.txt`)
    const benchmark = readPackage(dir, 'training').systems[0]?.benchmarks[0]
    expect(benchmark?.logs).toHaveLength(5)
    expect(benchmark?.unreadable).toEqual([
      `${dir}/results/a/x/result_1.txt`,
      `${dir}/results/a/x/result_2.txt`,
      `${dir}/results/a/x/result_4.txt`,
    ])
  })

  it.skipIf(isRoot)(
    `keeps apart what may not be read${isRoot ? ' (skipped: root may read everything)' : ''}`,
    () => {
      const dir = folderWith({ 'systems/a.json': '{}', 'results/a/x/result_0.txt': '' })
      chmodSync(`${dir}/systems/a.json`, 0)
      chmodSync(`${dir}/results/a/x/result_0.txt`, 0)
      const layout = readPackage(dir, 'training')
      expect(layout.descriptions[0]?.content).toBe(null)
      expect(layout.systems[0]?.benchmarks[0]?.unreadable).toHaveLength(1)
    },
  )

  it('does not take for a package what is not there, is a file, or has no benchmark', () => {
    const dir = folderWith({ 'results/a/readme': '', 'v1/lab/results/a/x/result_0.txt': '' })
    expect(() => readPackage(`${dir}/none`, 'training')).toThrow(
      expect.objectContaining({ code: 'path-not-found' }),
    )
    expect(() => readPackage(`${dir}/results/a/readme`, 'training')).toThrow(
      expect.objectContaining({ code: 'not-a-folder' }),
    )
    expect(() => readPackage(dir, 'training')).toThrow(expect.objectContaining({ code: 'no-package' }))
    expect(() => readPackage(`${dir}/v1`, 'training')).toThrow(
      expect.objectContaining({ code: 'no-package' }),
    )
  })
})
