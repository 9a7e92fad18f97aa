import type { Utf16 } from './byte-order-mark.ts'
import type { ByteReader } from './byte-reader.ts'

/** Bytes that are decoded at once. */
const chunkBytes = 64 * 1024

/**
 * The text of a reader of UTF-16 as bytes of UTF-8, without the byte order mark. Half a character at the end becomes the
 * replacement character.
 *
 * @example
 * const bytes = Buffer.from('seed', 'utf16le')
 * const reader = { read: (into: Uint8Array) => bytes.copy(into), close: () => {} }
 * await utf16Reader(reader, 'UTF-16LE').read(new Uint8Array(64)) // => 4
 */
export function utf16Reader(reader: ByteReader, encoding: Utf16): ByteReader {
  const decoder = new TextDecoder(encoding)
  const chunk = Buffer.allocUnsafe(chunkBytes)
  let rest: Uint8Array = new Uint8Array(0)
  let isAtEnd = false
  return {
    encoding,
    async read(into) {
      while (rest.length === 0 && !isAtEnd) {
        const count = await reader.read(chunk)
        isAtEnd = count === 0
        rest = Buffer.from(decoder.decode(chunk.subarray(0, count), { stream: !isAtEnd }))
      }
      const part = rest.subarray(0, into.length)
      into.set(part)
      rest = rest.subarray(part.length)
      return part.length
    },
    close: () => reader.close(),
  }
}
