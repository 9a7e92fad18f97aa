import type { Utf16 } from './byte-order-mark.ts'
import type { ByteReader } from './byte-reader.ts'

/** Bytes that are decoded at once. */
const chunkBytes = 64 * 1024

const nothing: Uint8Array = new Uint8Array(0)

/**
 * The text of a reader of UTF-16 as bytes of UTF-8, without the byte order mark. Half a character at the end becomes the
 * replacement character.
 *
 * @param first bytes that are already read
 * @example
 * const bytes = Buffer.from('seed', 'utf16le')
 * const reader = { read: (into: Uint8Array) => bytes.copy(into), close: () => {} }
 * await utf16Reader(reader, 'UTF-16LE').read(new Uint8Array(64)) // => 4
 */
export function utf16Reader(reader: ByteReader, encoding: Utf16, first = nothing): ByteReader {
  const decoder = new TextDecoder(encoding)
  const chunk = Buffer.allocUnsafe(chunkBytes)
  const decode = (bytes: Uint8Array, stream: boolean) => Buffer.from(decoder.decode(bytes, { stream }))
  let rest: Uint8Array = decode(first, true)
  let isAtEnd = false
  return {
    encoding,
    async read(into) {
      while (rest.length === 0 && !isAtEnd) {
        const count = await reader.read(chunk)
        isAtEnd = count === 0
        rest = decode(chunk.subarray(0, count), !isAtEnd)
      }
      const part = rest.subarray(0, into.length)
      into.set(part)
      rest = rest.subarray(part.length)
      return part.length
    },
    close: () => reader.close(),
  }
}
