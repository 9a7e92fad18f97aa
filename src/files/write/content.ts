/** The output of a command; possibly long output comes in pieces. */
export type Content = string | Uint8Array | Iterable<string>

/** Number of characters per write. */
const CHUNK = 1 << 18

/**
 * Joins pieces to chunks of a useful size.
 *
 * @example
 * [...chunksOf(['a', 'b'])] // => ['ab']
 */
export function* chunksOf(content: Content): Generator<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) return yield content
  let chunk = ''
  for (const piece of content) {
    chunk += piece
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
