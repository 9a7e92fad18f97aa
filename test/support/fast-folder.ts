/**
 * Where tests put many small files: in memory, as a disk takes longer than the test.
 *
 * @module
 */
import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'

/** What one test needs at most, in bytes. Containers may give less. */
const needed = 200e6

function hasRoom(): boolean {
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > needed
}

/** The folder of memory, or that of temporary files where there is none. */
export const fastFolder = existsSync(memory) && hasRoom() ? memory : tmpdir()
