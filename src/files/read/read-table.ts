import { InputError } from '../../errors.ts'
import { readRows } from '../../logs/table/rows.ts'
import { runFromRow, type TableOptions } from '../../runs/from-table.ts'
import type { Run } from '../../runs/run.ts'
import { requireColumns } from '../../runs/table-columns.ts'
import { hashFile } from './hash-file.ts'

export interface ReadTableOptions extends Omit<TableOptions, 'file' | 'sha256'> {
  /** Whether to add the table's SHA-256 to records without one. */
  readonly hash?: boolean
}

/**
 * The runs of a table, one per row, in constant memory.
 *
 * @throws InputError `missing-column`, `empty-table`, or as `readRows` does if the file is not a table
 * @example
 * for await (const run of readTable('runs.csv', { catalogue: builtIn, ruleset: '1.1.0' })) console.log(run.status) // prints success
 */
export async function* readTable(file: string, options: ReadTableOptions): AsyncGenerator<Run> {
  const { columns = {}, benchmark } = options
  const sha256 = options.hash === true ? await hashFile(file) : undefined
  let isFirst = true
  for await (const row of readRows(file)) {
    if (isFirst)
      requireColumns(Object.keys(row.values), columns, { file, hasBenchmark: benchmark !== undefined })
    isFirst = false
    yield runFromRow(row, { ...options, file, ...(sha256 !== undefined && { sha256 }) })
  }
  if (isFirst) throw new InputError('empty-table', `${file} has no rows`, { file })
}
