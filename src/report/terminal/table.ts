/**
 * Tables for terminals. No text is cut off: long text is wrapped, but never a number.
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
/** Words up to this width are not broken while other columns can be narrower. */
const longestKept = 20

/**
 * The lines of a table: headings, a rule and the rows, numbers aligned right. Text columns share the room left by
 * the numbers; if it is too small, each row becomes a block with one line per cell.
 *
 * @param width - columns of the terminal; Infinity for lines of any length
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
  const words = () => titles.map((title, index) => longestWord([title, ...rows.map(row => row[index]!)]))
  const widths = fittingWidths(natural, words, numeric, width)
  if (widths === null) return rows.flatMap(row => ['', ...blockLines(titles, row, width, palette)]).slice(1)

  const line = (cells: readonly string[]) => rowLines(cells, widths, numeric)
  const rule = widths.map(columnWidth => '-'.repeat(columnWidth)).join(' '.repeat(gap))
  return [...line(titles).map(palette.bold), palette.dim(rule), ...rows.flatMap(line)]
}

/** The width of the widest word that is not broken. */
function longestWord(cells: readonly string[]): number {
  const widths = cells.flatMap(cell => cell.split(' ')).map(displayWidth)
  return widths.reduce(
    (longest, width) => (width <= longestKept ? Math.max(longest, width) : longest),
    narrowest,
  )
}

/**
 * Widths whose sum fits: repeatedly narrows the widest text column, first as far as its words allow, then further; null if
 * this is not enough.
 */
function fittingWidths(
  natural: readonly number[],
  words: () => readonly number[],
  numeric: readonly boolean[],
  width: number,
): readonly number[] | null {
  const widths = [...natural]
  let excess = widths.reduce((sum, columnWidth) => sum + columnWidth + gap, -gap) - width
  if (excess <= 0) return widths
  for (const least of [words(), widths.map(() => narrowest)]) {
    while (excess > 0) {
      const open = [...widths.keys()].filter(index => !numeric[index] && widths[index]! > least[index]!)
      if (open.length === 0) break
      const widest = open.reduce((first, second) => (widths[second]! > widths[first]! ? second : first))
      widths[widest]! -= 1
      excess -= 1
    }
  }
  return excess > 0 ? null : widths
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
