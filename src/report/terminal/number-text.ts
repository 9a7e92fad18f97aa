import { peopleNumber } from '../../text/people-number.ts'
import { cellText } from '../cell.ts'
import type { Cell, Column } from '../report.ts'

/** More significant digits than these help nobody who reads a table; CSV and JSON have all of them. */
const mostDigits = 6

/**
 * A cell for a terminal, not yet escaped: numbers with at most six significant digits (integers with all of them) and
 * thousands separators.
 *
 * @example
 * numberText(3072000, { key: 'mean', title: 'Mean', decimals: 4 }) // => '3,072,000'
 * numberText(13.641439331, { key: 'floor', title: 'Floor', decimals: 6 }) // => '13.6414'
 */
export function numberText(cell: Cell, column: Column): string {
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return cellText(cell, column)
  const { isName, isSigned } = column.look ?? {}
  if (isName) return cellText(cell, column)
  const text = grouped(rounded(cell, column))
  return isSigned && cell > 0 ? `+${text}` : text
}

function rounded(value: number, { decimals, digits }: Column): string {
  if (digits === undefined && decimals !== undefined) {
    const before = Math.max(1, Math.floor(Math.log10(Math.abs(value) || 1)) + 1)
    return value.toFixed(Math.min(decimals, Math.max(0, mostDigits - before)))
  }
  if (Number.isInteger(value)) return String(value)
  return peopleNumber(value, Math.min(digits ?? mostDigits, mostDigits))
}

const thousands = new Intl.NumberFormat('en-US')

const grouped = (text: string): string =>
  text.includes('e') ? text : text.replace(/\d+/, whole => thousands.format(BigInt(whole)))
