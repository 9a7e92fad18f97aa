import type { ByteReader } from '../../src/logs/source.ts'

/** A reader over text (Latin-1) or bytes, that gives at most `sizes` bytes per read, in turn. */
export function readerOf(content: string | Uint8Array, sizes: readonly number[] = [1 << 20]): ByteReader {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  let at = 0
  let reads = 0
  return {
    read(into) {
      const part = bytes.subarray(at, at + Math.min(into.length, sizes[reads++ % sizes.length]!))
      into.set(part)
      at += part.length
      return part.length
    },
    close() {},
  }
}
