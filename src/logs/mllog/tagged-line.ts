/**
 * A line of a log that carries the tag, and what a scan knows at its end.
 *
 * @module
 */
import type { Problem } from '../../errors.ts'

/** Marks the lines of MLPerf logging from ruleset 0.7 on; the blank is part of it. */
export const mllogTag = ':::MLLOG '

export interface TaggedLine {
  /** Position in the file of the line's first byte. */
  readonly offset: number
  /** 1-based, counting `\n` only, as `grep -n` does. */
  readonly line: number
  /**
   * What follows the line's last tag, as Latin-1, without the white space at its end (Python's: `\x1c` to `\x1f`,
   * `\x85` and `\xa0` are part of it).
   */
  readonly text: string
}

export interface ScanSummary {
  readonly bytes: number
  /** As `grep -c ''` counts them. */
  readonly lines: number
  /** How many lines were handed to the caller. */
  readonly taggedLines: number
  /** `line-too-long` for each tagged line that no window holds. */
  readonly problems: readonly Problem[]
  /** The file's first bytes, to tell what it is: 64 KiB, or 1 KiB where tagged lines have told that already. */
  readonly firstBytes: Uint8Array
}
