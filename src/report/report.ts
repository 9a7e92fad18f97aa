/**
 * What every command hands to the reporters: one document, and the same content as tables and findings.
 *
 * @module
 */

/** A cell; null is an empty one. Numbers are not rounded: each reporter formats them. */
export type Cell = string | number | boolean | null

export interface Column {
  /** Machine name, the header of CSV files: lower camel case. */
  readonly key: string
  /** Heading for people. */
  readonly title: string
  /** Decimals in tables for people; CSV and JSON are never rounded. */
  readonly decimals?: number
  /** Significant digits, for numbers of many magnitudes, in place of decimals. */
  readonly digits?: number
}

export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  /** One array per row, in the columns' order. */
  readonly rows: readonly (readonly Cell[])[]
}

/** A line of a plot; points in ascending x. */
export interface Series {
  readonly name: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

/** One quantity over another, as far as every way to draw it has to know. */
export interface Plot {
  readonly title: string
  readonly xTitle: string
  readonly yTitle: string
  /** A logarithmic axis needs positive x. */
  readonly xScale: 'linear' | 'logarithmic'
  /** The first lies on top where two meet. */
  readonly series: readonly Series[]
}

export type Severity = 'error' | 'warning' | 'note'

/** Something that is wrong, at a place: what github, sarif and junit report. */
export interface Finding {
  /** Stable, kebab-case. */
  readonly code: string
  readonly severity: Severity
  /** File or folder, as reached from the argument. */
  readonly path: string
  readonly line: number | null
  readonly message: string
}

export interface Report {
  /** Name of the document, as in `mlperf-rcp schema NAME`. */
  readonly name: string
  readonly title: string
  /** Members of the JSON document after `schemaVersion` and `tool`. */
  readonly document: Readonly<Record<string, unknown>>
  /** What `ndjson` prints, one per line. */
  readonly items: readonly unknown[]
  /** The first is what `csv` prints. */
  readonly tables: readonly Table[]
  /** Drawn after the tables where the format can. */
  readonly plots?: readonly Plot[]
  readonly findings: readonly Finding[]
  /** One line that says how it went. */
  readonly summary: string
}
