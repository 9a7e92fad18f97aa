import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killWriter } from '../../scripts/kills/kill-writers.ts'
import { type writers as prepare, writers } from '../../scripts/kills/writers.ts'
import { makeRandom } from '../../src/stats/random.ts'

// `npm run kills` does the same with 200 kills.
describe('a killed writer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kills-'))
  let known: ReturnType<typeof prepare>
  beforeAll(() => {
    known = writers(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(['regenerate', 'run'] as const)(
    'leaves the old files or the new ones, and nothing after the next call: %s',
    async name => {
      const { before, after } = known[name]
      expect(before).not.toBe(after)
      const seen = await killWriter(known[name], 3, makeRandom(1))
      expect([seen.old + seen.new, seen.mixed, seen.leftoversAfterNextCall]).toEqual([3, 0, 0])
      expect(seen.late).toBeLessThan(3)
    },
    60_000,
  )
})
