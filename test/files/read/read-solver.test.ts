import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSolver } from '../../../src/files/read/read-solver.ts'
import { temporaryFolder } from '../../support/cli.ts'

describe('readSolver', () => {
  it('reads a file larger than one chunk, plain or in gzip', async () => {
    const text = `base_lr: 0.5 # ${'x'.repeat(100_000)} é\nlr_policy: "fixed"\n`
    const folder = temporaryFolder({ 'a.prototxt': text, 'a.prototxt.gz': gzipSync(text) })
    for (const name of ['a.prototxt', 'a.prototxt.gz']) {
      const solver = await readSolver(join(folder, name))
      expect(solver).toMatchObject({ numbers: { base_lr: 0.5 }, texts: { lr_policy: 'fixed' } })
    }
  })

  it.each([
    ['is not there', 'b.prototxt', 'path-not-found'],
    ['is a folder', '.', 'unreadable'],
    ['is no prototxt', 'bad', 'prototxt-syntax'],
  ])('refuses a file that %s, and names it', async (_, name, code) => {
    const file = join(temporaryFolder({ bad: '{}' }), name)
    await expect(readSolver(file)).rejects.toMatchObject({ code, place: { file } })
  })
})
