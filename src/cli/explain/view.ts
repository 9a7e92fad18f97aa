/**
 * The report of explanations.
 *
 * @module
 */
import type { Explanation } from '../../report/explanations/explanation.ts'
import type { Report } from '../../report/report.ts'

/** An explanation with its code. */
export interface ExplainedCode extends Explanation {
  readonly code: string
}

/**
 * One explanation in full.
 *
 * @example
 * explainReport({ code: 'zero-stdev', ...explanations['zero-stdev'] }).summary // => 'zero-stdev: all runs of a record took equally long'
 */
export function explainReport(explained: ExplainedCode): Report {
  const { code, title, why, remedy, source } = explained
  return {
    name: 'explain',
    title: `${code}: ${title}`,
    document: { ...explained },
    items: [explained],
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
 * codesReport([{ code: 'zero-stdev', ...explanations['zero-stdev'] }]).summary // => '1 code'
 */
export function codesReport(codes: readonly ExplainedCode[]): Report {
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
