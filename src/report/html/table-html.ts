import { isNumeric } from '../cell.ts'
import { escapeMarkup } from '../escape.ts'
import type { Column, Table } from '../report.ts'
import { type CellContent, cellContent } from './cell-html.ts'

/** From this number of rows on, a table gets a search, and its head stays visible. */
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
  const shown = [...table.columns.entries()].filter(([, { under }]) => under === undefined)
  const classes = shown.map(([at, column]) => classOf(table, at, column))
  const heads = shown.map(([, column], place) => headHtml(column, classes[place] === 'number'))
  const rows = table.rows.map((cells, index) => {
    const row = shown.map(([at, column], place) => {
      const content = withRemark(cellContent(cells[at] ?? null, column), column, table, index)
      const link = place === 0 ? (table.links?.[index] ?? null) : null
      return cellHtml(content, classes[place]!, link)
    })
    return `<tr>${row.join('')}</tr>\n`
  })
  return tableFrame(heads, rows, labelledBy, table.hasAllCards === true ? ' data-cards' : '')
}

/**
 * A heading of a column.
 *
 * @example
 * headHtml({ key: 'mean', title: 'Mean' }, true) // => '<th scope="col" data-key="mean" class="number">Mean</th>'
 */
export const headHtml = ({ key, title }: Column, isNumber: boolean): string =>
  `<th scope="col" data-key="${escapeMarkup(key)}"${isNumber ? ' class="number"' : ''}>${escapeMarkup(title)}</th>`

/**
 * A table around its headings and rows.
 *
 * @param rows markup, one per row
 * @param marks attributes for the page's script
 * @example
 * tableFrame([], [], 'table-1').startsWith('<div class="scroll" role="group" aria-labelledby="table-1"') // => true
 */
export function tableFrame(
  heads: readonly string[],
  rows: readonly string[],
  labelledBy: string,
  marks = '',
): string {
  const isLong = rows.length >= manyRows
  return `<div class="scroll${isLong ? ' tall' : ''}" role="group" aria-labelledby="${labelledBy}" tabindex="0">
<table aria-labelledby="${labelledBy}" data-sortable${isLong ? ' data-filterable' : ''}${marks}>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</div>
`
}

/** The content with the remark of the column under it, if there is one. */
function withRemark(
  content: CellContent,
  { key }: Column,
  { columns, rows }: Table,
  row: number,
): CellContent {
  const at = columns.findIndex(({ under }) => under === key)
  const remark = at < 0 ? null : (rows[row]![at] ?? null)
  if (remark === null) return content
  const { html, value = String(rows[row]![columns.findIndex(column => column.key === key)] ?? '') } = content
  const text = `${columns[at]!.title} ${cellContent(remark, columns[at]!).html}`
  return { html: `${html} <span class="remark">${text}</span>`, value }
}

/** Longer texts are sentences, which need room. */
const longWord = 40

function classOf(table: Table, at: number, { most }: Column): 'number' | 'nowrap' | 'text' | '' {
  if (isNumeric(table, at)) return 'number'
  const isLong = (text: unknown) => typeof text === 'string' && text.length > longWord
  if (most !== undefined) return 'nowrap'
  return table.rows.some(row => isLong(row[at])) ? 'text' : ''
}

function cellHtml({ html, value }: CellContent, className: string, link: string | null): string {
  const attributes = [
    className === '' ? '' : ` class="${className}"`,
    value === undefined ? '' : ` data-value="${escapeMarkup(value)}"`,
  ]
  return `<td${attributes.join('')}>${link === null ? html : `<a href="#${link}">${html}</a>`}</td>`
}
