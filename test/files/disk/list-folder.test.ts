import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { listFolder } from '../../../src/files/disk/list-folder.ts'
import { folderWith } from '../../support/folder.ts'

describe('listFolder', () => {
  it('gives files and folders by code point of their names', () => {
    const folder = folderWith({ 'b/x': '', 'a.txt': '', 'B.txt': '', '\u{1f600}': '', '\uff01': '' })
    expect(listFolder(folder).map(({ name }) => name)).toEqual(['B.txt', 'a.txt', 'b', '\uff01', '\u{1f600}'])
    expect(listFolder(folder).map(entry => entry.isDirectory())).toEqual([false, false, true, false, false])
  })

  it('refuses what is no folder', () => {
    expect(() => listFolder(import.meta.filename)).toThrow(InputError)
    expect(() => listFolder('/nowhere/at/all')).toThrow('/nowhere/at/all cannot be listed')
  })
})
