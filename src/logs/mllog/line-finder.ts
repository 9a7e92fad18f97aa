/**
 * What a search for tagged lines in a piece of memory has to offer. There are two: one in plain JavaScript, and a
 * faster one in WebAssembly.
 *
 * @module
 */

/**
 * Told of one line: it lies from `start` to `end` (without its line end), the text after its last tag begins at
 * `textStart`, and `newlines` line feeds precede it in the window.
 */
export type OnFound = (start: number, end: number, textStart: number, newlines: number) => void

export interface LineFinder {
  /** The memory to fill with whole lines. {@link grow} replaces it. */
  readonly window: Buffer
  /** A window of `size` bytes with the same content; a smaller size than now changes nothing. */
  grow(size: number): void
  /**
   * Sets what to look for: lines that carry the tag and hold one of the patterns, or all tagged lines where there
   * are none. A pattern has 8 Latin-1 characters, none of them a line end; the fourth is the same in all.
   */
  aim(patterns: readonly string[]): void
  /**
   * Finds lines in the first `size` bytes of the window, which end with a line end.
   *
   * @returns how many `\n` there are in these bytes.
   */
  find(size: number, onFound: OnFound): number
}

/** Size of a new window: what the processor's cache holds, so that bytes are searched where they were read to. */
export const firstWindow = 1 << 18
