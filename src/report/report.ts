/**
 * The input of the reporters from every command: one document, and the same content as tables and findings.
 *
 * @module
 */
import type { Severity } from '../codes/code-entry.ts'
import type { CheckResult } from '../rcp/check/check-result.ts'
import type { ExplainedCode } from './explained-codes.ts'
import type { Overview, Plot, Strip } from './plot.ts'
import type { Look } from './terminal/look.ts'

/** A cell; null if empty. Numbers are not rounded: each reporter formats them. */
export type Cell = string | number | boolean | null

export interface Column {
  /** Machine name, the header of CSV files: lower camel case. */
  readonly key: string
  /** Heading for people. */
  readonly title: string
  /** Decimals in tables for people; CSV and JSON are never rounded. */
  readonly decimals?: number
  /** Significant digits instead of decimals, for numbers of different magnitudes. */
  readonly digits?: number
  /** Tone of cells by text, for formats with colour. */
  readonly tones?: Readonly<Record<string, Tone>>
  /** How it looks on a terminal. */
  readonly look?: Look
  /** Pages show at most so many characters and cut the middle out; the whole text stays in the page. */
  readonly most?: number
  /** Key of the column whose cells this one is a remark on: a page writes `<title> <cell>` below them. */
  readonly under?: string
  /** Percent: a page draws a bar next to the number, to the left of its zero where it is negative. */
  readonly isBar?: boolean
}

/** Whether something is good or bad. Never expressed only by colour. */
export type Tone = 'good' | 'bad' | 'doubtful' | 'neutral'

/** A short text that stands out. */
export interface Badge {
  readonly text: string
  readonly tone: Tone
  /** Where it leads in the page. */
  readonly link?: PageLink
}

/** A section by its title, or the rows of its table that have a value in a column. */
export interface PageLink {
  readonly section: string
  readonly rows?: { readonly key: string; readonly value: string }
}

export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  /** One array per row, in the columns' order. */
  readonly rows: readonly (readonly Cell[])[]
  /** Per row the `id` of the card with details, if the format can link. */
  readonly links?: readonly (string | null)[]
  /** Whether its rows lead to all cards of the page, so that its filter applies to them too. */
  readonly hasAllCards?: boolean
}

/** All details of one item, such as a submission. */
export interface Card {
  /** Letters, digits and `._~/-`, unique in the report. */
  readonly id: string
  readonly title: string
  /** The folder of the files that it is about. */
  readonly folder?: string
  readonly badges: readonly Badge[]
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly plots: readonly Plot[]
  readonly strip: Strip | null
  /** How the result came about, step by step. */
  readonly steps: readonly string[]
  readonly findings: readonly Finding[]
}

/** A part of a page with its own heading. */
export interface Section {
  readonly title: string
  readonly text?: string
  readonly overview?: Overview
  readonly tables?: readonly Table[]
  readonly plots?: readonly Plot[]
  readonly cards?: readonly Card[]
}

/** A value without private text; itself where nothing is redacted. */
export type Hide = <Value>(value: Value) => Value

/** The content of a page, the verdict first. */
export interface Page {
  /** What the page is about, such as the ruleset. */
  readonly facts?: readonly (readonly [label: string, value: string])[]
  readonly badges: readonly Badge[]
  readonly sections: readonly Section[]
}

/** The sources of a report. */
export interface Provenance {
  /** Ruleset, options and similar. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Files that were read; `sha256` once computed. */
  readonly inputs: readonly { readonly path: string; readonly sha256?: string }[]
}

/** A problem at a place, as reported by github, sarif and junit. */
export interface Finding {
  readonly code: ExplainedCode
  readonly severity: Severity
  /** File or folder, relative to the argument. */
  readonly path: string
  readonly line: number | null
  readonly message: string
}

export interface Report {
  /** Name of the document, see `mlperf-rcp schema NAME`. */
  readonly name: string
  readonly title: string
  /** Members of the JSON document after `schemaVersion` and `tool`. */
  readonly document: Readonly<Record<string, unknown>>
  /** Printed by `ndjson`, one per line. */
  readonly items: readonly unknown[]
  /** `csv` prints the first one, unless {@link Report.csv} is set. */
  readonly tables: readonly Table[]
  /** The table for `csv`, if it differs from those for people. */
  readonly csv?: Table
  /** The tables for terminals, if they differ: narrow, what is wrong first. With `--verbose` a terminal shows {@link Report.tables}. */
  readonly text?: readonly Table[]
  /** What was judged, one test each in build servers: a finding belongs to the item whose path its own path begins with. */
  readonly judged?: readonly string[]
  /** Drawn after the tables if the format can. */
  readonly plots?: readonly Plot[]
  /** Content of a page instead of tables and plots; called only for a page, with what hides private text. */
  readonly page?: (hide: Hide) => Page | Promise<Page>
  readonly provenance?: Provenance
  readonly findings: readonly Finding[]
  /** The result in one line. */
  readonly summary: string
  /** The answer to what the reader asks, in sentences: text has it last, pages and Markdown have it first. */
  readonly conclusion?: readonly string[]
  /** Printed instead of all else, whatever the format: a diff, a script, a schema. */
  readonly answer?: string
  /** Files that were written. */
  readonly written?: readonly string[]
  /** The benchmarks that its inputs name, known or not; null for an input that names none. */
  readonly benchmarks?: readonly (string | null)[]
  /** The verdicts that it holds, for summaries of several reports. */
  readonly verdicts?: readonly CheckResult[]
}
