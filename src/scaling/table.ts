import { InputError } from '../errors.ts'
import { groupBy } from '../lists/group-by.ts'
import type { Row } from '../logs/table/row.ts'
import { type Group, groupOfRuns } from './group.ts'
import type { ReferencePoint } from './rules.ts'

/**
 * The groups of a table of results. Columns: `global_batch`, `base_lr`, and either one row per group with
 * `<metric>_mean`, `<metric>_std` (with n - 1) and `trials`, or one row per run with a column `error` or `<metric>_error`.
 * A column `table` may distinguish several tables in one file.
 *
 * @param table Use only the rows of this table; default: all rows.
 * @throws {InputError} `no-such-table` if no row is left; `missing-column` if a column is missing; `bad-number` if
 * a cell is not a number.
 *
 * @example
 * const values = { global_batch: '256', base_lr: '0.1', top1_error_mean: '23.6', top1_error_std: '0.12', trials: '5' }
 * groupsOfTable([{ line: 2, values }]) // => [{ bs: 256, lr: 0.1, n: 5, mean: 23.6, std: 0.12 }]
 */
export function groupsOfTable(rows: readonly Row[], table?: string, file?: string): Group[] {
  const chosen = rows.filter(({ values }) => table === undefined || String(values.table) === table)
  if (chosen.length === 0) {
    throw new InputError(
      'no-such-table',
      table === undefined ? 'The table is empty.' : `There is no table '${table}'.`,
      { file },
    )
  }
  const columns = Object.keys(chosen[0]!.values)
  const meanColumn = columns.find(column => column.endsWith('_mean'))
  const errorColumn = columns.find(column => column === 'error' || column.endsWith('_error'))
  const cells = chosen.map(row => {
    const cell = (column: string): number => numberIn(row, column, file)
    return { bs: cell('global_batch'), lr: cell('base_lr'), cell }
  })
  if (meanColumn !== undefined) {
    const stdColumn = meanColumn.replace(/_mean$/, '_std')
    return cells.map(({ bs, lr, cell }) => ({
      bs,
      lr,
      n: cell('trials'),
      mean: cell(meanColumn),
      std: cell(stdColumn),
    }))
  }
  const runs = cells.map(({ bs, lr, cell }) => ({ bs, lr, error: cell(errorColumn ?? 'error') }))
  const keyOf = ({ bs, lr }: ReferencePoint) => `${bs} ${lr}`
  return Array.from(groupBy(runs, keyOf).values(), group =>
    groupOfRuns(
      group[0]!,
      group.map(run => run.error),
    ),
  )
}

function numberIn({ values, line }: Row, column: string, file: string | undefined): number {
  const cell = values[column]
  if (cell === undefined) {
    throw new InputError('missing-column', `There is no column '${column}'.`, { file, line: 1 })
  }
  const value = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new InputError('bad-number', `'${cell}' in column '${column}' is not a number.`, { file, line })
  }
  return value
}
