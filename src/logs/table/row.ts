import type { LogValue } from '../../python/log-value.ts'

/** A row of a table of runs, in any file format. */
export interface Row {
  /** 1-based line of the file on which the row ends. */
  readonly line: number
  /** By column; CSV values are always text. */
  readonly values: Readonly<Record<string, LogValue>>
}
