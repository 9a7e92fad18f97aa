/**
 * Tables for terminals. No text is cut off: what does not fit is wrapped, and a number never is.
 *
 * @module
 */
import { cellText, isNumeric } from '../cell.ts'
import { escapeTerminal } from '../escape.ts'
import type { Table } from '../report.ts'
import type { Palette } from './colour.ts'
import { displayWidth, pad, wrap } from './width.ts'

const gap = 2
const narrowest = 8

/**
 * The lines of a table: headings, a rule and the rows, numbers to the right. Text columns share the room that the
 * numbers leave; where not even that is enough, each row becomes a block with one line per cell.
 *
 * @param width - columns of the terminal, Infinity for lines of any length
 * @example
 * tableLines({ title: 'Curve', columns: [{ key: 'bs', title: 'BS' }], rows: [[96], [128]] }, 80, palette(false))
 * // => [' BS', '---', ' 96', '128']
 */
export function tableLines(table: Table, width: number, palette: Palette): string[] {
  const titles = table.columns.map(column => escapeTerminal(column.title))
  const rows = table.rows.map(row =>
    table.columns.map((column, index) => escapeTerminal(cellText(row[index] ?? null, column))),
  )
  const numeric = table.columns.map((_, index) => isNumeric(table, index))
  const natural = titles.map((title, index) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[index]!)), displayWidth(title)),
  )
  const widths = fittingWidths(natural, numeric, width)
  if (widths === null) return rows.flatMap(row => ['', ...blockLines(titles, row, width, palette)]).slice(1)

  const line = (cells: readonly string[]) => rowLines(cells, widths, numeric)
  const rule = widths.map(columnWidth => '-'.repeat(columnWidth)).join(' '.repeat(gap))
  return [...line(titles).map(palette.bold), palette.dim(rule), ...rows.flatMap(line)]
}

/** Widths whose sum fits, made by narrowing the widest column of text again and again; null where none does. */
function fittingWidths(
  natural: readonly number[],
  numeric: readonly boolean[],
  width: number,
): readonly number[] | null {
  const widths = [...natural]
  let excess = widths.reduce((sum, columnWidth) => sum + columnWidth + gap, -gap) - width
  while (excess > 0) {
    const widest = Math.max(...widths.filter((_, index) => !numeric[index]))
    if (widest <= narrowest) return null
    widths[widths.findIndex((columnWidth, index) => columnWidth === widest && !numeric[index])]! -= 1
    excess -= 1
  }
  return widths
}

function rowLines(
  cells: readonly string[],
  widths: readonly number[],
  numeric: readonly boolean[],
): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index]!))
  const height = Math.max(...wrapped.map(lines => lines.length))
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, index) => pad(lines[row] ?? '', widths[index]!, numeric[index] ? 'right' : 'left'))
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

function blockLines(
  titles: readonly string[],
  cells: readonly string[],
  width: number,
  palette: Palette,
): string[] {
  return titles.flatMap((title, index) => {
    const [first = '', ...rest] = wrap(`${title}: ${cells[index]}`, Math.max(narrowest, width)).map(line =>
      line.trimEnd(),
    )
    const end = Math.min(title.length + 1, first.length)
    return [palette.bold(first.slice(0, end)) + first.slice(end), ...rest]
  })
}
