import { describe, expect, it } from 'vitest'
import { plainFinder } from '../../../src/logs/mllog/scan-plain.ts'
import { scanWindows } from '../../../src/logs/mllog/window-scan.ts'

const megabyte = 1 << 20

/** A reader that answers at once, as one of a file does: lines without a tag. */
function linesOf(megabytes: number) {
  let left = megabytes * megabyte
  return {
    size: left,
    read(into: Uint8Array): number {
      const count = Math.min(into.length, left)
      into.fill(120, 0, count)
      into[count - 1] = 10
      left -= count
      return count
    },
    close: () => {},
  }
}

/** How often other work had a turn before the scan was done. */
async function turnsDuring(megabytes: number): Promise<number> {
  let turns = 0
  let timer = setImmediate(function next() {
    turns++
    timer = setImmediate(next)
  })
  await scanWindows(linesOf(megabytes), { finder: plainFinder(), patterns: [] }, () => {})
  clearImmediate(timer)
  return turns
}

describe('scanWindows', () => {
  it('gives the event loop a turn for each 64 MB, so that an interrupt is seen in a large file', async () => {
    expect(await turnsDuring(260)).toBeGreaterThanOrEqual(3)
  })

  it('reads a small file without any', async () => {
    expect(await turnsDuring(60)).toBe(0)
  })
})
