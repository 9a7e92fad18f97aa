import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, foldersIn } from '../../../src/files/disk/listing.ts'
import { folderWith } from '../../support/folder.ts'

const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name)

describe('foldersIn and filesIn', () => {
  it('tell folders from files, by code point of their names, and follow links', () => {
    const folder = folderWith({ 'b/x': '', 'B c/x': '', 'a.txt': '', 'é.txt': '' })
    symlinkSync('b', join(folder, 'link'))
    symlinkSync('circle', join(folder, 'circle'))
    expect(names(foldersIn(folder))).toEqual(['B c', 'b', 'link'])
    expect(names(filesIn(folder))).toEqual(['a.txt', 'circle', 'é.txt'])
    expect(foldersIn(folder)[0]!.path).toBe(`${folder}/B c`)
  })

  it('find nothing where there is no folder', () => {
    expect(foldersIn('/nowhere/at/all')).toEqual([])
    expect(filesIn(import.meta.filename)).toEqual([])
  })
})
