/**
 * Cuts a stream of bytes into lines, and never holds more than one buffer.
 *
 * @module
 */
import { type LineCutter, type OnLine, plainCutter, withoutReturn } from './line-cutter.ts'
import type { ByteReader } from './source.ts'

const NEWLINE = 10

/** A line with more bytes is counted but not passed on. */
export const LONGEST_LINE = 16 * 1024 * 1024

/**
 * Reads all lines, ending in LF or CRLF. The bytes are passed on in place, because most lines of a training log are
 * discarded after a look at a few bytes: {@link textOf} makes a string of the relevant ones.
 *
 * @param reader - the source of the bytes; it is not closed here
 * @param cutter - chooses which lines are passed on; a last line without a line end always is
 * @returns the number of lines, including a last line without a line end
 * @throws what the reader throws
 * @example
 * await readLines(reader, (bytes, start, end, number) => console.log(number, textOf(bytes, start, end)))
 */
export async function readLines(
  reader: ByteReader,
  onLine: OnLine,
  cutter: LineCutter = plainCutter(),
): Promise<number> {
  let filled = 0
  let lines = 0
  let skipping = false
  for (;;) {
    const { window } = cutter
    const pending = reader.read(window.subarray(filled))
    const count = typeof pending === 'number' ? pending : await pending
    if (count === 0) break
    filled += count
    if (skipping) {
      const next = window.subarray(0, filled).indexOf(NEWLINE) + 1
      skipping = next === 0
      filled = skipping ? 0 : dropBefore(window, next, filled)
      if (skipping) continue
      lines += 1
    }
    const whole = window.subarray(0, filled).lastIndexOf(NEWLINE) + 1
    lines += cutter.cut(whole, lines, onLine)
    filled = dropBefore(window, whole, filled)
    if (filled > LONGEST_LINE) {
      skipping = true
      filled = 0
    } else if (filled === window.length) {
      cutter.grow(2 * filled)
    }
  }
  if (filled === 0 && !skipping) return lines
  if (!skipping) onLine(cutter.window, 0, withoutReturn(cutter.window, 0, filled), lines + 1, false)
  return lines + 1
}

/** Moves the bytes from a position on to the start and returns their number. */
function dropBefore(bytes: Buffer, place: number, filled: number): number {
  bytes.copyWithin(0, place, filled)
  return filled - place
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
