/**
 * What every command hands to the reporters: one document, and the same content as tables and findings.
 *
 * @module
 */

import type { Severity } from '../codes/code-entry.ts'
import type { ExplainedCode } from './explained-codes.ts'
import type { Plot, Strip } from './plot.ts'

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
  /** How cells of this text are to be taken, for formats that have colour. */
  readonly tones?: Readonly<Record<string, Tone>>
}

/** Whether something is as it should be. Never said by colour alone. */
export type Tone = 'good' | 'bad' | 'doubtful' | 'neutral'

/** A short text that stands out. */
export interface Badge {
  readonly text: string
  readonly tone: Tone
}

export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  /** One array per row, in the columns' order. */
  readonly rows: readonly (readonly Cell[])[]
  /** Per row the `id` of the card that says more, where the format can link. */
  readonly links?: readonly (string | null)[]
}

/** One thing of many, such as a submission, with all there is to say about it. */
export interface Card {
  /** Letters, digits and `-`, unique in the report. */
  readonly id: string
  readonly title: string
  readonly badges: readonly Badge[]
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly plots: readonly Plot[]
  readonly strip: Strip | null
  /** How it came to this, step by step. */
  readonly steps: readonly string[]
  readonly findings: readonly Finding[]
}

/** A part of a page under a heading of its own. */
export interface Section {
  readonly title: string
  readonly text?: string
  readonly tables?: readonly Table[]
  readonly plots?: readonly Plot[]
  readonly cards?: readonly Card[]
}

/** The content of a page, the verdict first. */
export interface Page {
  readonly badges: readonly Badge[]
  readonly sections: readonly Section[]
}

/** What a report was made from. */
export interface Provenance {
  /** Ruleset, choices and the like. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Files that were read; `sha256` once it has been taken. */
  readonly inputs: readonly { readonly path: string; readonly sha256?: string }[]
}

/** Something that is wrong, at a place: what github, sarif and junit report. */
export interface Finding {
  readonly code: ExplainedCode
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
  /** The first is what `csv` prints, where {@link Report.csv} says nothing else. */
  readonly tables: readonly Table[]
  /** What `csv` prints where people read other tables. */
  readonly csv?: Table
  /** Drawn after the tables where the format can. */
  readonly plots?: readonly Plot[]
  /** What a page shows in place of tables and plots; made where there is a page. */
  readonly page?: () => Page
  readonly provenance?: Provenance
  readonly findings: readonly Finding[]
  /** One line that says how it went. */
  readonly summary: string
}
