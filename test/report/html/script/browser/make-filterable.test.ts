import { describe, expect, it } from 'vitest'
import { makeFilterable } from '../../../../../src/report/html/script/browser/make-filterable.ts'
import { tablePage } from './table.ts'

// What the lists and the search do is shown in a real browser, in test/browser: a document without one keeps no values of lists.

function filterable(prepare: (table: HTMLTableElement) => void = () => {}) {
  const page = tablePage()
  prepare(page.table)
  makeFilterable(page.table, { read: () => '', write: () => {} })
  const controls = page.document.querySelector('.controls')!
  const selects = [...controls.querySelectorAll('select')]
  return {
    ...page,
    controls,
    selects,
  }
}

describe('makeFilterable', () => {
  it('stands before the frame in which the table scrolls, and is named after the table', () => {
    const { controls } = filterable()
    expect(controls.nextElementSibling?.className).toBe('scroll')
    expect(controls.getAttribute('aria-label')).toBe('Filter Submissions')
  })
  it('has a labelled list per column of interest, its values sorted', () => {
    const { selects } = filterable()
    const texts = selects.map(select => [...select.querySelectorAll('option')].map(o => o.textContent))
    expect(selects.map(select => select.parentElement!.firstChild!.textContent)).toEqual([
      'Title of organization ',
      'Title of benchmark ',
      'Title of verdict ',
    ])
    expect(texts).toEqual([
      ['all', 'Lab A', 'Lab B'],
      ['all', 'bert', 'maskrcnn', 'ssd'],
      ['all', 'fail', 'missing-rcp', 'pass'],
    ])
  })
  it('has no list for a column with one value', () => {
    const { selects } = filterable(table => {
      for (const row of table.querySelectorAll('tbody tr')) row.children[1]!.textContent = 'Lab A'
    })
    expect(selects).toHaveLength(2)
  })
  it('says to screen readers, too, how many rows are shown (WAI-ARIA, role status)', () => {
    const { controls } = filterable()
    expect(controls.querySelector('[role=status]')!.textContent).toMatch(/^Rows shown: \d of 4$/)
  })
})
