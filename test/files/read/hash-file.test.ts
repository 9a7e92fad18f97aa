import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { hashFile } from '../../../src/files/read/hash-file.ts'
import { folderWith } from '../../support/folder.ts'

describe('hashFile', () => {
  it('is what sha256sum prints: for nothing, and for "abc" as in FIPS 180-2', async () => {
    const folder = folderWith({ empty: '', abc: 'abc' })
    expect(await hashFile(join(folder, 'empty'))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    expect(await hashFile(join(folder, 'abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('refuses standard input, which can be read only once', async () => {
    await expect(hashFile('-')).rejects.toMatchObject({ code: 'no-file-to-hash' })
  })

  it('refuses a file that cannot be read', async () => {
    await expect(hashFile(join(folderWith({}), 'none'))).rejects.toThrow(InputError)
  })
})
