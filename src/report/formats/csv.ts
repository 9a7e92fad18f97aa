import { escapeCsv } from '../escape.ts'
import type { Cell } from '../report.ts'
import type { Reporter } from '../reporter.ts'

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  return escapeCsv(String(cell))
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`
}

/**
 * The report's table for CSV, else its first table, as CSV: RFC 4180 quoting, lines ending with a line feed, and the column
 * keys as the first line.
 *
 * Numbers are unrounded; null, NaN and infinities are empty cells. Text that a spreadsheet would evaluate is
 * escaped, see {@link escapeCsv}. Without a table the result is empty.
 *
 * @example
 * csv(report, context) // => 'BS,Mean,Min\n96,13.5,13.4\n'
 */
export const csv: Reporter = report => {
  const table = report.csv ?? report.tables[0]
  if (table === undefined) return ''
  return [table.columns.map(column => column.key), ...table.rows].map(csvLine).join('')
}
