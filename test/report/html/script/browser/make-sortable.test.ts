import { describe, expect, it } from 'vitest'
import { makeSortable } from '../../../../../src/report/html/script/browser/make-sortable.ts'
import { tablePage } from './table.ts'

function sortable() {
  const page = tablePage()
  makeSortable(page.table)
  const heading = (key: string) => page.table.querySelector<HTMLElement>(`th[data-key=${key}]`)!
  return { ...page, heading, click: (key: string) => heading(key).querySelector('button')!.click() }
}

describe('makeSortable', () => {
  it('makes a button of each heading, with the same text and no sorting yet', () => {
    const { table, heading } = sortable()
    expect(table.querySelectorAll('th > button[type=button]')).toHaveLength(5)
    expect(heading('mean').textContent).toBe('Title of mean')
    expect(table.querySelector('[aria-sort]')).toBeNull()
  })
  it('sorts ascending, then descending, empty cells last in both, equal rows in the order in which they were', () => {
    const { click, shown } = sortable()
    click('mean')
    expect(shown()).toBe('badc')
    click('mean')
    expect(shown()).toBe('adbc')
  })
  it('sorts by one column within another when clicked one after the other', () => {
    const { click, shown } = sortable()
    click('benchmark')
    click('organization')
    expect(shown()).toBe('dbac')
  })
  it('says which column is sorted and how, of that column alone (WAI-ARIA, aria-sort)', () => {
    const { click, heading, table } = sortable()
    click('mean')
    expect(heading('mean').getAttribute('aria-sort')).toBe('ascending')
    click('mean')
    expect(heading('mean').getAttribute('aria-sort')).toBe('descending')
    click('verdict')
    expect(table.querySelectorAll('[aria-sort]')).toHaveLength(1)
    expect(heading('verdict').getAttribute('aria-sort')).toBe('ascending')
  })
})
