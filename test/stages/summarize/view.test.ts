import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/report/formats/csv.ts'
import { summarizeReport } from '../../../src/stages/summarize/view.ts'
import type { SummaryTable } from '../../../src/submission/summary/columns.ts'
import type { Summary } from '../../../src/submission/summary/summary.ts'

const table = (
  ...rows: readonly (readonly [text: string, count: number, score: number | null])[]
): SummaryTable => ({
  columns: [
    { name: 'details_url', kind: 'text' },
    { name: 'count', kind: 'integer' },
    { name: 'bert', kind: 'float', decimals: 3 },
  ],
  rows: rows.map(([details_url, count, bert]) => ({ details_url, count, bert })),
})
const summary = (members: Partial<Summary> = {}): Summary => ({
  scores: table(['a', 1, 5], ['b,"c"', 2, null], ['d', 3, 5.034570833333333]),
  detailed: table(['e', 4, 1e16]),
  weak: null,
  weakEnergy: null,
  computeSettings: [],
  findings: [],
  ...members,
})
const context = { tool: { name: '', version: '' }, width: 80, colour: false }
const asCsv = (given: Summary, detailed = false) => csv(summarizeReport(given, { detailed }), context)

describe('summarizeReport', () => {
  it('writes floats in CSV as pandas does, counts as they are, nothing for a score that is not there', () => {
    // pandas.DataFrame({'details_url': …, 'count': …, 'bert': [5.0, None, 5.034570833333333]}).to_csv(index=False)
    expect(asCsv(summary())).toBe('details_url,count,bert\na,1,5.0\n"b,""c""",2,\nd,3,5.034570833333333\n')
    expect(asCsv(summary(), true)).toBe('details_url,count,bert\ne,4,1e+16\n')
  })

  it('puts weak scaling below the scores with its own header, as upstream appends it, and nothing where it has no rows', () => {
    expect(asCsv(summary({ scores: table(), weak: table(['w', 5, 7]) }))).toBe(
      'details_url,count,bert\ndetails_url,count,bert\nw,5,7.0\n',
    )
    expect(asCsv(summary({ scores: table(), weak: table() }))).toBe('details_url,count,bert\n')
  })

  it('has rows of the table that is asked for as results, numbers as numbers', () => {
    const weak = table(['w', 5, 7])
    expect(summarizeReport(summary({ weak }), {}).document).toEqual({
      results: summary().scores.rows,
      weak: weak.rows,
      findings: [],
    })
    expect(summarizeReport(summary({ weak, weakEnergy: weak }), { detailed: true }).document).toEqual({
      results: summary().detailed.rows,
      weakEnergy: weak.rows,
      findings: [],
    })
  })

  it('shows minutes to people with three decimals, and counts systems and scores', () => {
    const { tables, summary: line } = summarizeReport(summary(), {})
    expect(tables[0]!.columns[2]).toEqual({ key: 'bert', title: 'bert', decimals: 3 })
    expect(line).toBe('3 systems summarized: 2 scores')
  })

  it('shows people no column that is empty in every row, and CSV every one', () => {
    const empty = summary({ scores: table(['a', 1, null], ['', 2, null]) })
    expect(summarizeReport(empty, {}).tables[0]!.columns.map(({ key }) => key)).toEqual([
      'details_url',
      'count',
    ])
    expect(asCsv(empty)).toBe('details_url,count,bert\na,1,\n,2,\n')
  })
})
