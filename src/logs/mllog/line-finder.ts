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
   * Eight numbers for each line. The first two are where in `texts` its text begins and ends. The third is 0 where the
   * line is not plain; else it is the number of its key, from 1, and the others tell where its value and its metadata
   * begin, the first of the names in its metadata, and how many names these are (none if the metadata is no object).
   */
  readonly members: Uint32Array
  /** Three numbers for each name in the metadata of lines: where it begins and ends, and where its value begins. */
  readonly names: Uint32Array
  /** The keys by their numbers; the first is that of number 1. */
  readonly keys: readonly string[]
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
   * nesting, so that all who read JSON agree.
   *
   * @returns as {@link find}
   */
  findMembers(size: number, onLines: (lines: FoundLines) => void): number
}

/** Size of a new window: what the processor's cache holds, so that bytes are searched where they were read to. */
export const firstWindow = 1 << 18
