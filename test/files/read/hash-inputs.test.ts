import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inputHasher } from '../../../src/files/read/hash-inputs.ts'
import { folderWith } from '../../support/folder.ts'
import { report } from '../../support/report.ts'

const of = (...paths: string[]) => ({
  ...report,
  provenance: { facts: [], inputs: paths.map(path => ({ path })) },
})

describe('inputHasher', () => {
  // SHA-256 of "abc": FIPS 180-2, appendix B.1.
  it('takes the hashes of inputs, each file once', async () => {
    const file = join(folderWith({ abc: 'abc' }), 'abc')
    const hash = inputHasher()
    const expected = [
      { path: file, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    ]
    expect((await hash(of(file))).provenance?.inputs).toEqual(expected)
    rmSync(file)
    expect((await hash(of(file))).provenance?.inputs).toEqual(expected)
  })
  it('leaves alone what is no file, and reports without provenance', async () => {
    const inputs = [{ path: '-' }, { path: folderWith({}) }, { path: 'gone' }]
    expect((await inputHasher()(of(...inputs.map(({ path }) => path)))).provenance?.inputs).toEqual(inputs)
    expect(await inputHasher()(report)).toBe(report)
  })
})
