/**
 * What cuts a piece of memory into lines.
 *
 * @module
 */

/**
 * One line: `bytes[start..end)` without its line end, valid only during the call; `number` counts from 1.
 * `complete` is false for a last line that no line end follows.
 */
export type OnLine = (bytes: Buffer, start: number, end: number, number: number, complete: boolean) => void

export interface LineCutter {
  /** The memory to fill. {@link grow} replaces it. */
  readonly window: Buffer
  /** Makes the window `size` bytes long, which is more than now, with the same content. */
  grow(size: number): void
  /**
   * Hands on lines of the first `size` bytes of the window, which end with a line feed.
   *
   * @param before - lines before the window
   * @returns how many lines there are, those included that are not handed on
   */
  cut(size: number, before: number, onLine: OnLine): number
}

/** Size of a new window: what the processor's cache holds, so that bytes are searched where they were read to. */
export const FIRST_WINDOW = 256 * 1024

const NEWLINE = 10
const RETURN = 13

/**
 * Cuts memory of its own into lines and hands on every one.
 *
 * @example
 * const cutter = plainCutter()
 * cutter.window.write('a\nb\r\n')
 * cutter.cut(5, 0, (bytes, start, end, number) => {}) // => 2, after calls with 0, 1, 1 and 2, 3, 2
 */
export function plainCutter(): LineCutter {
  let window = Buffer.allocUnsafe(FIRST_WINDOW)
  return {
    get window() {
      return window
    },
    grow(size) {
      window = Buffer.concat([window], size)
    },
    cut(size, before, onLine) {
      const bytes = window.subarray(0, size)
      let lines = 0
      for (let start = 0; start < size; ) {
        const feed = bytes.indexOf(NEWLINE, start)
        lines += 1
        onLine(window, start, withoutReturn(window, start, feed), before + lines, true)
        start = feed + 1
      }
      return lines
    },
  }
}

/** The end of a line that ends in LF or CRLF, from the place of the LF. */
export function withoutReturn(bytes: Buffer, start: number, end: number): number {
  return end > start && bytes[end - 1] === RETURN ? end - 1 : end
}
