/**
 * One reader for plain files, gzip files and standard input.
 *
 * @module
 */
import { closeSync, createReadStream, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import type { InputError } from '../errors.ts'
import { markBytes, utf16Of } from './byte-order-mark.ts'
import type { ByteReader } from './byte-reader.ts'
import { openFile, unreadable } from './open-file.ts'
import { utf16Reader } from './utf16-reader.ts'

export type { ByteReader } from './byte-reader.ts'

let bytesRead = 0

/**
 * Bytes of files that this process has read so far, for progress displays. Compressed files count with their size on disk.
 *
 * @example
 * bytesReadSoFar() >= 0 // => true
 */
export const bytesReadSoFar = (): number => bytesRead

/**
 * Opens a file, a gzip file (by the extension `.gz`), or standard input (`-`). UTF-16 with a byte order mark is read as
 * UTF-8.
 *
 * @throws InputError `path-not-found` or `unreadable`, also for a pipe or a device
 * @example
 * const reader = await openSource('result_0.txt')
 * reader.read(new Uint8Array(1024)) // => 1024
 */
export async function openSource(path: string): Promise<ByteReader> {
  if (path === '-') return decoded(streamReader(process.stdin, 'standard input'))
  const { descriptor, size } = openFile(path)
  if (!path.endsWith('.gz')) return fileReader({ descriptor, size, path })
  // Loaded on demand: it takes longer than reading most logs, which are not compressed.
  const { createGunzip } = await import('node:zlib')
  const file = createReadStream(path, { fd: descriptor, highWaterMark: 1 << 18 })
  const unpacked = createGunzip({ chunkSize: 1 << 18 })
  file.on('data', chunk => {
    bytesRead += chunk.length
  })
  file.on('error', error => unpacked.destroy(error))
  unpacked.on('close', () => file.destroy())
  return decoded(streamReader(file.pipe(unpacked), path))
}

async function decoded(reader: StreamReader): Promise<ByteReader> {
  const encoding = utf16Of(await reader.peek(markBytes))
  return encoding === null ? reader : utf16Reader(reader, encoding)
}

/** A reader that can look ahead. */
interface StreamReader extends ByteReader {
  /** The next bytes, without reading them: so many, or as many as there are. */
  peek(count: number): Promise<Uint8Array>
}

/** Milliseconds of reading before the event loop gets a turn, to notice an interrupt. */
const interval = 50

interface OpenFile {
  readonly descriptor: number
  readonly size: number
  readonly path: string
}

/** Opens, measures and reads a file once: the first bytes read tell its encoding, and its size where it ends. */
function fileReader({ descriptor, size, path }: OpenFile): ByteReader {
  let lastTurn = performance.now()
  let position = 0
  let decoder: ByteReader | null = null
  const asWritten: ByteReader = {
    read(into) {
      // Files without a size, such as those of /proc, end where nothing is read.
      if (position > 0 && position >= size) return 0
      const count = readNow(descriptor, into, path)
      position += count
      bytesRead += count
      const now = performance.now()
      if (now - lastTurn < interval) return count
      lastTurn = now
      return turn(count)
    },
    close: () => closeSync(descriptor),
  }
  const decodedFrom = (first: Uint8Array, into: Uint8Array): number | Promise<number> => {
    const encoding = utf16Of(first.subarray(0, markBytes))
    if (encoding === null) return first.length
    decoder = utf16Reader(asWritten, encoding, first)
    return decoder.read(into)
  }
  return {
    get encoding() {
      return decoder?.encoding
    },
    read(into) {
      if (decoder !== null) return decoder.read(into)
      const isFirst = position === 0
      const count = asWritten.read(into)
      if (!isFirst) return count
      return typeof count === 'number'
        ? decodedFrom(into.subarray(0, count), into)
        : count.then(read => decodedFrom(into.subarray(0, read), into))
    },
    close: asWritten.close,
  }
}

function readNow(descriptor: number, into: Uint8Array, path: string): number {
  try {
    return readSync(descriptor, into)
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function streamReader(stream: Readable, name: string): StreamReader {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  let failure: InputError | null = null
  const next = async () => {
    const chunk = await chunks.next().catch(cause => {
      failure = unreadable(name, cause)
    })
    return chunk === undefined || chunk.done ? null : chunk.value
  }
  return {
    async peek(count) {
      while (rest.length < count) {
        const chunk = await next()
        if (chunk === null) break
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      }
      return rest.subarray(0, count)
    },
    async read(into) {
      while (rest.length === 0) {
        const chunk = failure === null ? await next() : null
        if (failure !== null) throw failure
        if (chunk === null) return 0
        rest = chunk
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
