import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFile } from '../../../src/files/disk/is-file.ts'
import { folderWith } from '../../support/folder.ts'

describe('isFile', () => {
  it('follows links, and takes neither folders nor what is not there', () => {
    const folder = folderWith({ 'a.txt': '', 'b/x': '' })
    symlinkSync('a.txt', join(folder, 'link'))
    symlinkSync('gone', join(folder, 'broken'))
    const paths = ['a.txt', 'link', 'b', 'broken', 'a.txt/c'].map(name => join(folder, name))
    expect(paths.map(isFile)).toEqual([true, true, false, false, false])
    expect(isFile('-')).toBe(false)
  })
})
