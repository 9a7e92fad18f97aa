import { describe, expect, it } from 'vitest'
import { tableHtml } from '../../../src/report/html/table-html.ts'
import type { Table } from '../../../src/report/report.ts'

const table: Table = {
  title: 'Submissions',
  columns: [
    { key: 'dir', title: 'Submission' },
    { key: 'verdict', title: 'Verdict', tones: { pass: 'good', fail: 'bad' } },
    { key: 'mean', title: 'Mean', decimals: 2 },
  ],
  rows: [
    ['a', 'pass', 13.456],
    ['b', 'odd', null],
  ],
  links: ['submission-1', null],
}

describe('tableHtml', () => {
  const html = tableHtml(table, 'heading')

  it('links a row to its card by the first cell, where it has one', () => {
    expect(html).toContain('<td><a href="#submission-1">a</a></td>')
    expect(html).toContain('<td>b</td>')
  })
  it('shows the tone of texts that have one, and others plainly', () => {
    expect(html).toContain('<td><span class="badge good">pass</span></td>')
    expect(html).toContain('<td>odd</td>')
  })
  it('says to the script what may be sorted, and what is worth filtering: from eight rows on', () => {
    expect(html).toContain('data-sortable>')
    const many = { ...table, rows: new Array(8).fill(table.rows[0]) }
    expect(tableHtml(many, 'heading')).toContain('data-sortable data-filterable>')
  })
  it('has heads with scope and key, a name, and a region that scrolls by keyboard', () => {
    expect(html).toContain('<th scope="col" data-key="mean" class="number">Mean</th>')
    expect(html).toContain('<div class="scroll" role="group" aria-labelledby="heading" tabindex="0">')
    expect(html).toContain('<table aria-labelledby="heading"')
  })
})
