/**
 * Cuts memory into lines.
 *
 * @module
 */

/**
 * One line: `bytes[start..end)` without its line end, valid only during the call; `number` counts from 1.
 * `complete` is false for a last line without a line end.
 */
export type OnLine = (bytes: Buffer, start: number, end: number, number: number, complete: boolean) => void

export interface LineCutter {
  /** The memory to fill. {@link grow} replaces it. */
  readonly window: Buffer
  /** Enlarges the window to `size` bytes and keeps its content. */
  grow(size: number): void
  /**
   * Passes on lines of the first `size` bytes of the window, which end with a line feed.
   *
   * @param before - number of lines before the window
   * @returns the number of lines, including those that are not passed on
   */
  cut(size: number, before: number, onLine: OnLine): number
}

/** Size of a new window: it fits in the processor's cache, so the search finds the bytes just read there. */
export const FIRST_WINDOW = 256 * 1024

const NEWLINE = 10
const RETURN = 13

/**
 * A cutter with its own memory that passes on every line.
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

/** The end of a line that ends in LF or CRLF, given the position of the LF. */
export function withoutReturn(bytes: Buffer, start: number, end: number): number {
  return end > start && bytes[end - 1] === RETURN ? end - 1 : end
}
