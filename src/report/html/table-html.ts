import { cellText, isNumeric } from '../cell.ts'
import { escapeMarkup } from '../escape.ts'
import type { Cell, Column, Table } from '../report.ts'
import { badgeHtml } from './badge-html.ts'

/** From this number of rows on, a table gets a search. */
const manyRows = 8

/**
 * A named table that scrolls on its own. It is complete without the page's script, which makes the headings sortable and adds
 * filters to a table with many rows.
 *
 * @param labelledBy id of the heading that names it
 * @example
 * tableHtml(table, 'table-1') // => '<div class="scroll" role="group" aria-labelledby="table-1" tabindex="0">…'
 */
export function tableHtml(table: Table, labelledBy: string): string {
  const classes = table.columns.map((_, column) => (isNumeric(table, column) ? ' class="number"' : ''))
  const heads = table.columns.map(
    ({ key, title }, at) =>
      `<th scope="col" data-key="${escapeMarkup(key)}"${classes[at]}>${escapeMarkup(title)}</th>`,
  )
  const rows = table.rows.map((cells, index) => {
    const row = table.columns.map((column, at) => {
      const content = cellHtml(cells[at] ?? null, column)
      const link = at === 0 ? (table.links?.[index] ?? null) : null
      return `<td${classes[at]}>${link === null ? content : `<a href="#${link}">${content}</a>`}</td>`
    })
    return `<tr>${row.join('')}</tr>\n`
  })
  const filterable = table.rows.length >= manyRows ? ' data-filterable' : ''
  return `<div class="scroll" role="group" aria-labelledby="${labelledBy}" tabindex="0">
<table aria-labelledby="${labelledBy}" data-sortable${filterable}>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</div>
`
}

function cellHtml(cell: Cell, column: Column): string {
  const tone = typeof cell === 'string' ? column.tones?.[cell] : undefined
  return tone === undefined ? escapeMarkup(cellText(cell, column)) : badgeHtml({ text: String(cell), tone })
}
