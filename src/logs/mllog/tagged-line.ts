/**
 * A tagged line of a log, and the summary of a scan.
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
   * The text after the line's last tag, as Latin-1, without trailing white space (by Python's definition, which includes
   * `\x1c` to `\x1f`, `\x85` and `\xa0`).
   */
  readonly text: string
}

export interface ScanSummary {
  readonly bytes: number
  /** As `grep -c ''` counts them. */
  readonly lines: number
  /** Number of lines passed to the caller. */
  readonly taggedLines: number
  /** `line-too-long` for each tagged line that does not fit in a window. */
  readonly problems: readonly Problem[]
  /** The file's first bytes, to detect its kind: 64 KiB, or 1 KiB if tagged lines already show the kind. */
  readonly firstBytes: Uint8Array
}
