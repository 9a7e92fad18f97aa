import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const megabyte = 1 << 20
const disk = statfsSync(tmpdir())
const free = disk.bavail * disk.bsize

describe.skipIf(free < 4096 * megabyte)(
  'a log of 3 GB (skipped where less than 4 GB of disk are free)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'big-log-'))
    afterAll(() => rmSync(folder, { recursive: true }))

    /** Holes read as zero bytes, and so as parts of a line, and take neither time nor disk. */
    function write(file: string) {
      const descriptor = openSync(file, 'w')
      let at = 0
      const text = (content: string) => {
        at += writeSync(descriptor, content, at)
      }
      const hole = (megabytes: number) => {
        at += megabytes * megabyte
      }
      // 64 bytes and 16384 of them: 1 MB of two lines, one of them tagged.
      const block =
        `${'progress'.padEnd(23, '.')}\n${':::MLLOG {"key": "seed", "value": 1}'.padEnd(39)}\n`.repeat(16384)
      for (let i = 0; i < 128; i++) text(block)
      hole(300)
      text('\n:::MLLOG ')
      hole(300)
      text('\n')
      for (let i = 0; i < 300; i++) {
        hole(8)
        text('\n:::MLLOG {}\n')
      }
      ftruncateSync(descriptor, at)
      closeSync(descriptor)
      return at
    }

    it('is read in less than 150 MB, with a line of 300 MB without a tag and one with a tag', () => {
      const file = join(folder, 'result_0.txt')
      const size = write(file)
      expect(size).toBeGreaterThan(3e9)
      const script = join(import.meta.dirname, '..', 'support', 'scan-file.ts')
      const answer = JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', script, file], { encoding: 'utf8' }),
      )
      const before = 128 * 16384
      expect(answer).toMatchObject({
        bytes: size,
        lines: 2 * before + 2 + 600,
        taggedLines: before + 300,
        problems: [{ code: 'line-too-long', line: 2 * before + 2 }],
        last: 2 * before + 2 + 600,
      })
      expect(answer.peakMegabytes).toBeLessThan(150)
    })
  },
)
