/**
 * One reader for plain files, gzip files and standard input.
 *
 * @module
 */
import { closeSync, createReadStream, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { openFile, unreadable } from './open-file.ts'

/** Reads bytes in order into the caller's memory. */
export interface ByteReader {
  /**
   * Fills the start of `into` and returns the number of bytes, 0 at the end. Files return it at once, except for a
   * promise every 50 ms, which gives the event loop a turn; streams always return a promise.
   *
   * @throws InputError `unreadable` if the system or the decompressor fails.
   */
  read(into: Uint8Array): number | Promise<number>
  close(): void
}

let bytesRead = 0

/**
 * Bytes of files that this process has read so far, for progress displays. Compressed files count with their size on disk.
 *
 * @example
 * bytesReadSoFar() >= 0 // => true
 */
export const bytesReadSoFar = (): number => bytesRead

/**
 * Opens a file, a gzip file (by the extension `.gz`), or standard input (`-`).
 *
 * @throws InputError `path-not-found` or `unreadable`, also for a pipe or a device
 * @example
 * const reader = await openSource('result_0.txt')
 * reader.read(new Uint8Array(1024)) // => 1024
 */
export async function openSource(path: string): Promise<ByteReader> {
  if (path === '-') return streamReader(process.stdin, 'standard input')
  const { descriptor } = openFile(path)
  if (!path.endsWith('.gz')) return fileReader(descriptor, path)
  // Loaded on demand: it takes longer than reading most logs, which are not compressed.
  const { createGunzip } = await import('node:zlib')
  const file = createReadStream(path, { fd: descriptor, highWaterMark: 1 << 18 })
  const unpacked = createGunzip({ chunkSize: 1 << 18 })
  file.on('data', chunk => {
    bytesRead += chunk.length
  })
  file.on('error', error => unpacked.destroy(error))
  unpacked.on('close', () => file.destroy())
  return streamReader(file.pipe(unpacked), path)
}

/** Milliseconds of reading before the event loop gets a turn, to notice an interrupt. */
const interval = 50

function fileReader(descriptor: number, path: string): ByteReader {
  let lastTurn = performance.now()
  return {
    read(into) {
      const count = readNow(descriptor, into, path)
      bytesRead += count
      const now = performance.now()
      if (now - lastTurn < interval) return count
      lastTurn = now
      return turn(count)
    },
    close: () => closeSync(descriptor),
  }
}

function readNow(descriptor: number, into: Uint8Array, path: string): number {
  try {
    return readSync(descriptor, into)
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function streamReader(stream: Readable, name: string): ByteReader {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  return {
    async read(into) {
      while (rest.length === 0) {
        const next = await chunks.next().catch(cause => {
          throw unreadable(name, cause)
        })
        if (next.done) return 0
        rest = next.value
      }
      const part = rest.subarray(0, into.length)
      into.set(part)
      rest = rest.subarray(part.length)
      return part.length
    },
    close: () => stream.destroy(),
  }
}

/**
 * The content of a file, as {@link openSource} opens it, in pieces of up to 64 KiB.
 *
 * @throws InputError as {@link openSource} and its reader do.
 */
export async function* readChunks(path: string): AsyncGenerator<Buffer> {
  const reader = await openSource(path)
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(1 << 16)
      const count = await reader.read(chunk)
      if (count === 0) return
      yield chunk.subarray(0, count)
    }
  } finally {
    reader.close()
  }
}
