import { bodyRows, cellText, columnOf, headings } from './cells.ts'
import { compareCells } from './compare-cells.ts'

/**
 * Turns each heading of a table into a button that sorts the rows by its column: ascending first, then alternating. Equal
 * rows keep their order, so sorting by one column and then by another sorts by both.
 * Source: WAI-ARIA Authoring Practices, sortable table: a button in the heading, `aria-sort` only on the sorted column.
 */
export function makeSortable(table: HTMLTableElement): void {
  for (const heading of headings(table)) {
    const button = table.ownerDocument.createElement('button')
    button.type = 'button'
    button.append(...heading.childNodes)
    button.addEventListener('click', () => sortBy(table, heading))
    heading.append(button)
  }
}

function sortBy(table: HTMLTableElement, heading: HTMLElement): void {
  const ascending = heading.getAttribute('aria-sort') !== 'ascending'
  for (const other of headings(table)) other.removeAttribute('aria-sort')
  heading.setAttribute('aria-sort', ascending ? 'ascending' : 'descending')
  const column = columnOf(heading)
  const rows = bodyRows(table).map(row => ({ row, text: cellText(row, column) }))
  rows.sort((a, b) => compareCells(a.text, b.text, ascending ? 1 : -1))
  for (const { row } of rows) row.parentElement!.append(row)
}
