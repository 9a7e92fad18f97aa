import { describe, expect, it } from 'vitest'
import { codesReport, explainReport } from '../../../src/cli/explain/view.ts'

const explanation = { code: 'a-code', title: 'a title', why: 'Why.', remedy: 'Do.', source: 'a book' }
const explained = { ...explanation, severity: 'error' } as const

describe('explainReport', () => {
  it('says title, why, what to do and where it is written', () => {
    const { document, summary, tables } = explainReport(explained)
    expect(document).toEqual(explanation)
    expect(summary).toBe('a-code: a title')
    expect(tables[0]?.rows.map(([, text]) => text)).toEqual(['Why.', 'Do.', 'a book'])
  })
})

describe('codesReport', () => {
  it('lists codes with their titles', () => {
    expect(codesReport([explained]).tables[0]?.rows).toEqual([['a-code', 'a title']])
  })
})
