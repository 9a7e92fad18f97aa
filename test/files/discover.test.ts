import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { discoverFiles, discoverFolders } from '../../src/files/discover.ts'
import { folderWith } from '../support/folder.ts'

const round = {
  'b/results/s1/ssd/result_10.txt': '',
  'b/results/s1/ssd/result_2.txt': '',
  'b/results/s1/ssd/result_2.txt.bak': '',
  'b/results/s1/ssd/notes.md': '',
  'a/results/s2/bert/result_0.txt': '',
  'a/results/s2/bert/result_0/deeper/result_9.txt': '',
}

const below = (root: string, paths: readonly string[]) => paths.map(path => path.slice(root.length + 1))

describe('discoverFolders', () => {
  it('finds every folder that holds result logs, by path, with the logs by name as Python sorts them', () => {
    const root = folderWith(round)
    const folders = discoverFolders([root])
    expect(folders.map(({ dir, files }) => [below(root, [dir])[0], below(dir, files)])).toEqual([
      ['a/results/s2/bert', ['result_0.txt']],
      ['a/results/s2/bert/result_0/deeper', ['result_9.txt']],
      ['b/results/s1/ssd', ['result_10.txt', 'result_2.txt']],
    ])
  })

  it('sorts by code point as Python does, where rare characters come after all others', () => {
    const root = folderWith({ 'result_\u{1f600}.txt': '', 'result_\uff01.txt': '', 'result_a.txt': '' })
    const [folder] = discoverFolders([root])
    expect(below(root, folder!.files)).toEqual(['result_a.txt', 'result_\uff01.txt', 'result_\u{1f600}.txt'])
  })

  it('gives paths as reached from the argument, without a slash at its end', () => {
    const root = folderWith(round)
    const [folder] = discoverFolders([`${root}/b/`])
    expect(folder?.dir).toBe(`${root}/b/results/s1/ssd`)
  })

  it('has each folder once, however often it is named', () => {
    const root = folderWith(round)
    expect(discoverFolders([`${root}/b`, root])).toHaveLength(3)
  })

  it('follows links to folders and files, each folder once, and passes over links that lead nowhere', () => {
    const root = folderWith({ 'logs/result_0.txt': '' })
    symlinkSync('..', join(root, 'logs', 'round-and-round'))
    symlinkSync('nowhere', join(root, 'logs', 'result_1.txt'))
    symlinkSync('result_0.txt', join(root, 'logs', 'result_2.txt'))
    expect(discoverFolders([root]).flatMap(({ files }) => below(root, files))).toEqual([
      'logs/result_0.txt',
      'logs/result_2.txt',
    ])
  })

  it('says which path does not exist, is a file, or holds no log', () => {
    const root = folderWith({ 'a/notes.md': '' })
    const codeOf = (path: string) => {
      try {
        return discoverFolders([path])
      } catch (error) {
        return (error as InputError).code
      }
    }
    expect([codeOf(`${root}/b`), codeOf(`${root}/a/notes.md`), codeOf(root)]).toEqual([
      'path-not-found',
      'not-a-folder',
      'no-logs',
    ])
  })
})

describe('discoverFiles', () => {
  it('takes a file whatever its name, standard input, and each file once', () => {
    const root = folderWith(round)
    const notes = `${root}/b/results/s1/ssd/notes.md`
    expect(discoverFiles([notes, '-', notes])).toEqual([notes, '-'])
  })

  it('finds files by another pattern for names, or for paths where it has a slash', () => {
    const root = folderWith(round)
    expect(below(root, discoverFiles([root], '*.md'))).toEqual(['b/results/s1/ssd/notes.md'])
    expect(below(root, discoverFiles([root], 'a/**/*_0.txt'))).toEqual(['a/results/s2/bert/result_0.txt'])
    expect(() => discoverFiles([root], '*.csv')).toThrow(InputError)
  })
})
