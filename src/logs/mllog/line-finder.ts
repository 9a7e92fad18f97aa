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

/** Lines that were found at once, and where their members are. */
export interface FoundLines {
  readonly count: number
  /**
   * What follows the last tags of the lines, as Latin-1 and without the white space at their ends, one after the other.
   */
  readonly texts: string
  /** Four numbers for each line, which are those of {@link OnFound}. */
  readonly places: Uint32Array
  /**
   * Eight numbers for each line: where in `texts` begin and end its text, the name that its key is, its value and its
   * metadata. The end of the key is 0 where the line is not plain; of that line only the text is known.
   */
  readonly members: Uint32Array
  /** The `time_ms` of each plain line. */
  readonly times: Float64Array
}

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
  /**
   * Finds the same lines, some thousand at a time, with the members of those that are plain: JSON objects with one each
   * of `key` (a string), `value`, `metadata` and `time_ms` (a whole number), without escapes, NaN, huge numbers or deep
   * nesting, so that all who read JSON agree. What is found is overwritten when the call to `onLines` is over.
   *
   * @returns as {@link find}
   */
  findMembers(size: number, onLines: (lines: FoundLines) => void): number
}

/** Size of a new window: what the processor's cache holds, so that bytes are searched where they were read to. */
export const firstWindow = 1 << 18
