/**
 * The summary as an Excel workbook.
 *
 * @module
 */
import type { Cell, Sheet } from 'write-excel-file/node'
import type { SummaryCell, SummaryTable } from '../../submission/summary/columns.ts'
import type { Summary } from '../../submission/summary/summary.ts'
import { escapeTerminal } from '../escape.ts'
import { fixZipDates } from './fix-zip-dates.ts'

/**
 * All tables of a summary as an Excel workbook, one sheet each, numbers unrounded. Text stays text: no cell is ever a
 * formula.
 *
 * @returns the bytes of the file, the same for the same summary
 * @example
 * await writeWhole('summary.xlsx', await summaryWorkbook(summary))
 */
export async function summaryWorkbook(summary: Summary): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const tables: readonly [name: string, table: SummaryTable | null][] = [
    ['Scores', summary.scores],
    ['Weak scaling', summary.weak],
    ['Detailed', summary.detailed],
    ['Energy of weak scaling', summary.weakEnergy],
  ]
  const sheets = tables.flatMap(([name, table]) => (table === null ? [] : [sheetOf(name, table)]))
  return fixZipDates(await writeExcelFile(sheets).toBuffer())
}

function sheetOf(name: string, { columns, rows }: SummaryTable): Sheet<Buffer> {
  const heads: Cell[] = columns.map(column => ({ value: column.name, type: String, fontWeight: 'bold' }))
  return {
    sheet: name,
    data: [heads, ...rows.map(row => columns.map(column => cellOf(row[column.name] ?? null)))],
    stickyRowsCount: 1,
  }
}

function cellOf(cell: SummaryCell): Cell {
  if (cell === null || cell === '') return null
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: escapeTerminal(cell), type: String }
}
