/**
 * Formats table cells for people, the same in every format for people.
 *
 * @module
 */
import { peopleNumber } from '../text/people-number.ts'
import type { Cell, Column, Table } from './report.ts'

/**
 * A cell as text, not yet escaped: numbers with the column's decimals or significant digits (unchanged without them),
 * `yes` and `no`, an empty string for null, NaN and infinities.
 *
 * @example
 * cellText(13.900369, { key: 'floor', title: 'Floor', decimals: 3 }) // => '13.900'
 */
export function cellText(cell: Cell, column: Column): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'string') return cell
  if (!Number.isFinite(cell)) return ''
  if (column.digits !== undefined) return peopleNumber(cell, column.digits)
  return column.decimals === undefined ? String(cell) : cell.toFixed(column.decimals)
}

/** Whether all filled cells of a column are numbers, so it is aligned to the right. */
export function isNumeric(table: Table, index: number): boolean {
  const filled = table.rows.map(row => row[index] ?? null).filter(cell => cell !== null)
  return filled.length > 0 && filled.every(cell => typeof cell === 'number')
}
