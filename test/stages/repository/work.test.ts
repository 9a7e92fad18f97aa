import { mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRepository } from '../../../src/stages/repository/work.ts'
import { folderWith } from '../../support/folder.ts'

const found = (dir: string) => checkRepository(dir).map(({ path, code }) => [path.slice(dir.length), code])

/** Oracle: repo_checker of mlcommons/logging 7bbf792, but for links (the contract). */
describe('checkRepository', () => {
  it('looks at all files and folders below, hidden folders included', () => {
    const dir = folderWith({ '.git/config': '', 'a b/.c': '', 'a b/d e': '', f: '' })
    expect(found(dir)).toEqual([
      ['/.git', 'bad-file-name'],
      ['/a b', 'bad-file-name'],
      ['/a b/.c', 'bad-file-name'],
      ['/a b/d e', 'bad-file-name'],
    ])
  })

  it('follows links from where they are, and does not look at linked folders, their names included', () => {
    const dir = folderWith({ 'a/b': '' })
    symlinkSync('b', `${dir}/a/good`)
    symlinkSync('../a', `${dir}/a/round trip`)
    symlinkSync('a/b', `${dir}/a/bad`)
    symlinkSync('circle', `${dir}/a/circle`)
    expect(found(dir)).toEqual([
      ['/a/bad', 'broken-link'],
      ['/a/circle', 'broken-link'],
    ])
  })

  it('finds large files by their size, without reading them', () => {
    const dir = folderWith({ a: '' })
    truncateSync(`${dir}/a`, 51 * 2 ** 20)
    expect(found(dir)).toEqual([['/a', 'large-file']])
  })

  it('looks at the name of the folder itself, however it is given', () => {
    const dir = folderWith({})
    mkdirSync(`${dir}/a b`)
    expect(found(`${dir}/a b/`).map(([, code]) => code)).toEqual(['bad-file-name'])
    const before = process.cwd()
    process.chdir(dir)
    expect(checkRepository('.').map(({ path }) => path)).toEqual(['./a b'])
    process.chdir(before)
  })

  it('takes folders alone', () => {
    const dir = folderWith({ a: '' })
    expect(() => checkRepository(`${dir}/none`)).toThrow(expect.objectContaining({ code: 'path-not-found' }))
    expect(() => checkRepository(`${dir}/a`)).toThrow(expect.objectContaining({ code: 'not-a-folder' }))
  })
})
