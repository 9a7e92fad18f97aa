import type { Table } from './report.ts'

/**
 * The table without a column in which every cell is empty or 0: it says nothing.
 *
 * @param key of the column
 * @example
 * withoutEmptyColumn({ title: 'A', columns: [{ key: 'bs', title: 'BS' }, { key: 'grace', title: 'Grace' }], rows: [[96, 0]] }, 'grace').rows // => [[96]]
 */
export function withoutEmptyColumn(table: Table, key: string): Table {
  const at = table.columns.findIndex(column => column.key === key)
  if (table.rows.some(row => row[at] !== null && row[at] !== 0)) return table
  return {
    ...table,
    columns: table.columns.toSpliced(at, 1),
    rows: table.rows.map(row => row.toSpliced(at, 1)),
  }
}
