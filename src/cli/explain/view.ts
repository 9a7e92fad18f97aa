/**
 * The report of explanations.
 *
 * @module
 */
import type { CodeEntry } from '../../codes/code-entry.ts'
import type { Report } from '../../report/report.ts'

/** An entry with its code. */
export interface NamedEntry extends CodeEntry {
  readonly code: string
}

/**
 * One complete explanation.
 *
 * @example
 * explainReport({ code: 'zero-stdev', ...explainedCodes['zero-stdev'] }).summary // => 'zero-stdev: all runs of a record have the same value'
 */
export function explainReport(entry: NamedEntry): Report {
  const explanation = explanationOf(entry)
  const { code, title, why, remedy, source } = explanation
  return {
    name: 'explain',
    title: `${code}: ${title}`,
    document: explanation,
    items: [explanation],
    tables: [
      {
        title: code,
        columns: [
          { key: 'what', title: 'What' },
          { key: 'text', title: title[0]!.toUpperCase() + title.slice(1) },
        ],
        rows: [
          ['why', why],
          ['what to do', remedy],
          ['where it is written', source],
        ],
      },
    ],
    findings: [],
    summary: `${code}: ${title}`,
  }
}

/**
 * All codes with their titles.
 *
 * @example
 * codesReport([{ code: 'zero-stdev', ...explainedCodes['zero-stdev'] }]).summary // => '1 code'
 */
export function codesReport(entries: readonly NamedEntry[]): Report {
  const codes = entries.map(explanationOf)
  return {
    name: 'explain',
    title: 'Codes',
    document: { codes },
    items: codes,
    tables: [
      {
        title: 'Codes',
        columns: [
          { key: 'code', title: 'Code' },
          { key: 'title', title: 'What' },
        ],
        rows: codes.map(({ code, title }) => [code, title]),
      },
    ],
    findings: [],
    summary: `${codes.length} ${codes.length === 1 ? 'code' : 'codes'}`,
  }
}

/** The members of a document. */
const explanationOf = ({ code, title, why, remedy, source }: NamedEntry) => ({
  code,
  title,
  why,
  remedy,
  source,
})
