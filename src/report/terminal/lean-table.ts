/**
 * What every row of a table says, said once.
 *
 * @module
 */

import { commonFolder } from '../../text/common-folder.ts'
import { escapeTerminal } from '../escape.ts'
import type { Column, Table } from '../report.ts'
import { numberText } from './number-text.ts'

/** A table as escaped text. */
export interface TextTable {
  readonly columns: readonly Column[]
  readonly titles: readonly string[]
  /** Cells by row, in the columns' order. */
  readonly rows: readonly (readonly string[])[]
  /** What holds for all rows, a sentence each. */
  readonly notes: readonly string[]
}

/**
 * A table as text with all its columns.
 *
 * @example
 * textTable({ title: 'Runs', columns: [{ key: 'mean', title: 'Mean', look: { unit: 'epochs' } }], rows: [] }).titles // => ['Mean (epochs)']
 */
export const textTable = ({ columns, rows }: Table): TextTable => ({
  columns,
  titles: columns.map(({ title, look }) =>
    escapeTerminal(look?.unit === undefined ? title : `${title} (${look.unit})`),
  ),
  rows: rows.map(row =>
    columns.map((column, index) => escapeTerminal(numberText(row[index] ?? null, column))),
  ),
  notes: [],
})

/**
 * A table without what every row repeats: the folder of all paths, and columns that are empty or the same in every row.
 * The notes say what was left out. A single row, and the first column, stay as they are.
 *
 * @param keepsColumns only the folders are said once
 * @example
 * leanTable({ columns: [{ key: 'a', title: 'A' }, { key: 'b', title: 'B' }], titles: ['A', 'B'], rows: [['1', 'x'], ['2', 'x']], notes: [] }).notes
 * // => ['Every row: B x']
 */
export function leanTable(table: TextTable, keepsColumns = false): TextTable {
  const { columns, titles, rows } = table
  const folders = columns.map(({ look }, index) =>
    look?.isPath ? sharedFolder(rows.map(row => row[index]!).filter(path => path !== '')) : '',
  )
  const left = columns.map(
    ({ look }, index) => !keepsColumns && !look?.isKept && index > 0 && isSame(rows, index),
  )
  const empty = titles.filter((_, index) => left[index] && rows[0]![index] === '')
  const same = titles.flatMap((title, index) =>
    left[index] && rows[0]![index] !== '' ? [`${title} ${rows[0]![index]}`] : [],
  )
  const shown = [...columns.keys()].filter(index => !left[index])
  const pick = <Item>(items: readonly Item[]) => shown.map(index => items[index]!)
  return {
    columns: pick(columns),
    titles: pick(titles),
    rows: rows.map(row => pick(row.map((cell, index) => cell.slice(folders[index]!.length)))),
    notes: [
      ...shown.flatMap(index =>
        folders[index] === '' ? [] : [`${titles[index]} is below ${folders[index]}`],
      ),
      ...(same.length === 0 ? [] : [`Every row: ${same.join(', ')}`]),
      ...(empty.length === 0 ? [] : [`Empty: ${empty.join(', ')}`]),
    ],
  }
}

function isSame(rows: readonly (readonly string[])[], index: number): boolean {
  const first = rows[0]?.[index]
  return (rows.length > 1 || first === '') && rows.every(row => row[index] === first)
}

/** The folder to say once; none for a path alone. */
const sharedFolder = (paths: readonly string[]): string =>
  paths.every(path => path === paths[0]) ? '' : commonFolder(paths)
