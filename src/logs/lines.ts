/**
 * Cuts a stream of bytes into lines, without ever holding more than one buffer of them.
 *
 * @module
 */
import type { ByteReader } from './source.ts'

/**
 * One line: `bytes[start..end)` without its line end, valid only during the call; `number` counts from 1.
 * `complete` is false for a last line that no line end follows.
 */
export type OnLine = (bytes: Buffer, start: number, end: number, number: number, complete: boolean) => void

const BUFFER_BYTES = 256 * 1024
const NEWLINE = 10
const RETURN = 13

/** A line with more bytes than this is counted and not handed on. */
export const LONGEST_LINE = 16 * 1024 * 1024

/**
 * Reads all lines, whether they end in LF or CRLF. The bytes are handed on in place, because most lines of a
 * training log are thrown away after a look at a few of them: {@link textOf} makes a string of those that matter.
 *
 * @param reader - where the bytes come from; it is not closed here
 * @returns the number of lines, one without a line end at the end of the file included
 * @throws what the reader throws
 * @example
 * await readLines(reader, (bytes, start, end, number) => console.log(number, textOf(bytes, start, end)))
 */
export async function readLines(reader: ByteReader, onLine: OnLine): Promise<number> {
  let buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  let filled = 0
  let lines = 0
  let skipping = false
  for (;;) {
    const pending = reader.read(buffer.subarray(filled))
    const count = typeof pending === 'number' ? pending : await pending
    if (count === 0) break
    const block = buffer.subarray(0, filled + count)
    let start = 0
    for (let end = block.indexOf(NEWLINE, filled); end >= 0; end = block.indexOf(NEWLINE, start)) {
      lines += 1
      if (!skipping) onLine(block, start, withoutReturn(block, start, end), lines, true)
      skipping = false
      start = end + 1
    }
    filled = block.length - start
    if (filled > LONGEST_LINE) {
      skipping = true
      filled = 0
    } else if (start > 0) {
      block.copyWithin(0, start)
    } else if (filled === buffer.length) {
      buffer = Buffer.concat([buffer], 2 * buffer.length)
    }
  }
  if (filled === 0 && !skipping) return lines
  if (!skipping) onLine(buffer, 0, withoutReturn(buffer, 0, filled), lines + 1, false)
  return lines + 1
}

function withoutReturn(bytes: Buffer, start: number, end: number): number {
  return end > start && bytes[end - 1] === RETURN ? end - 1 : end
}

/**
 * The text of part of a line, as UTF-8. It is a copy: keeping it does not keep the buffer.
 *
 * @example
 * textOf(Buffer.from('Iteration 20'), 0, 9)
 * // => 'Iteration'
 */
export function textOf(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', start, end)
}
