import { closeSync, openSync, readSync } from 'node:fs'
import { groupBy } from '../../lists/group-by.ts'

/** Bytes that are compared at once: logs of different runs differ in their first lines. */
const chunkBytes = 64 * 1024

/** A file, and the bytes of its content. */
export interface ReadFile {
  readonly file: string
  readonly bytes: number
}

/**
 * Files with the same bytes. Only files of one size are opened, and only to the first difference. A file that is empty or
 * cannot be read equals no other.
 *
 * @param files with the bytes of their content, as they were read
 * @returns for each file that has an equal one the first of them
 * @example
 * equalFiles([{ file: 'LICENSE', bytes: 10174 }, { file: 'README.md', bytes: 9000 }]).size // => 0
 */
export function equalFiles(files: readonly ReadFile[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [size, candidates] of groupBy(files, ({ bytes }) => bytes)) {
    if (size === 0) continue
    const distinct: string[] = []
    for (const { file } of candidates) {
      const original =
        candidates.length === 1 ? undefined : distinct.find(known => haveSameBytes(known, file))
      if (original === undefined) distinct.push(file)
      else found.set(file, original).set(original, original)
    }
  }
  return found
}

function haveSameBytes(one: string, other: string): boolean {
  const opened: number[] = []
  try {
    for (const file of [one, other]) opened.push(openSync(file, 'r'))
    const [a, b] = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)]
    for (;;) {
      const length = readSync(opened[0]!, a, 0, chunkBytes, null)
      const otherLength = readSync(opened[1]!, b, 0, chunkBytes, null)
      if (length !== otherLength || a.compare(b, 0, length, 0, length) !== 0) return false
      if (length === 0) return true
    }
  } catch {
    return false
  } finally {
    for (const handle of opened) closeSync(handle)
  }
}
