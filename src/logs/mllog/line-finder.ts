/**
 * Interface of a search for tagged lines in memory. There are two: one in plain JavaScript, and a faster one in
 * WebAssembly.
 *
 * @module
 */

/**
 * Called for one line: it spans `start` to `end` (without its line end), the text after its last tag begins at
 * `textStart`, and `newlines` line feeds precede it in the window. `words` has a bit for each pattern in that text.
 */
export type OnFound = (start: number, end: number, textStart: number, newlines: number, words: number) => void

/** A batch of lines, and where their members are. */
export interface FoundLines {
  readonly count: number
  /**
   * The texts after the last tags of the lines, as Latin-1 and without trailing white space, concatenated.
   */
  readonly texts: string
  /** Four numbers for each line: the first arguments of {@link OnFound}. */
  readonly places: Uint32Array
  /** One number for each line: a bit for each pattern in its text. */
  readonly words: Uint32Array
  /**
   * Eight numbers for each line. The first two are start and end of its text in `texts`. The third is 0 if the line is not
   * plain; else it is the number of its key, from 1, and the others are the starts of its value and its metadata, the index
   * of the first name in its metadata, and the number of names (0 if the metadata is not an object).
   */
  readonly members: Uint32Array
  /** Three numbers for each name in the metadata of lines: its start, its end, and the start of its value. */
  readonly names: Uint32Array
  /** The keys in order of their numbers; the first has number 1. */
  readonly keys: readonly string[]
  /** The `time_ms` of each plain line. */
  readonly times: Float64Array
}

export interface LineFinder {
  /** The memory to fill with whole lines. {@link grow} replaces it. */
  readonly window: Buffer
  /** Enlarges the window to `size` bytes and keeps its content; a smaller size changes nothing. */
  grow(size: number): void
  /**
   * Sets what to look for: tagged lines that contain one of the patterns, or every tagged line. A pattern has 8 Latin-1
   * characters without line ends; the fourth is the same in all patterns. Its bit is {@link bitAt} its index; without
   * patterns, a line has all bits.
   */
  aim(patterns: readonly string[], every: boolean): void
  /**
   * Finds lines in the first `size` bytes of the window, which end with a line end.
   *
   * @returns the number of `\n` in these bytes.
   */
  find(size: number, onFound: OnFound): number
  /**
   * Finds the same lines, in batches of some thousand, with the members of plain lines: JSON objects with exactly one
   * `key` (a string), `value`, `metadata` and `time_ms` (a whole number), without escapes, NaN, huge numbers or deep
   * nesting, so all JSON parsers agree on them.
   *
   * @returns as {@link find}
   */
  findMembers(size: number, onLines: (lines: FoundLines) => void): number
}

/** Size of a new window: it fits in the processor's cache, so the search finds the bytes just read there. */
export const firstWindow = 1 << 18
