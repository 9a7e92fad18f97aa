/** Encodings that a log is decoded from. */
export type Utf16 = 'UTF-16LE' | 'UTF-16BE'

/** Bytes that are needed to recognize an encoding. */
export const markBytes = 64

/**
 * UTF-16 by its byte order mark; null for every other text. The mark alone does not decide: text in UTF-16 has a zero in
 * nearly every pair of bytes, and a log in Latin-1 may begin with the same two bytes.
 *
 * @param firstBytes the beginning of the file, up to {@link markBytes}
 * @example
 * utf16Of(Buffer.from('\ufeff:::MLLOG', 'utf16le')) // => 'UTF-16LE'
 */
export function utf16Of(firstBytes: Uint8Array): Utf16 | null {
  const [first, second] = firstBytes
  if (!firstBytes.includes(0) || isUtf32(firstBytes)) return null
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : null
}

/**
 * Whether a file begins with the byte order mark of UTF-32.
 *
 * @example
 * isUtf32(Buffer.from([0xff, 0xfe, 0, 0])) // => true
 */
export function isUtf32([a, b, c, d]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)
}
