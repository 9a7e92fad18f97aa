import { type ComputeRow, computeKeys } from '../../runs/compute-settings.ts'
import type { Table } from '../report.ts'
import { pathLook } from '../terminal/look.ts'

/**
 * The table of precision and parallelism: a column for each key that some log has, no table if no log has any.
 *
 * @example
 * computeTable([]) // => []
 */
export function computeTable(rows: readonly ComputeRow[]): Table[] {
  const keys = Object.entries(computeKeys).filter(([key]) => rows.some(({ values }) => key in values))
  if (keys.length === 0) return []
  return [
    {
      title: 'Precision and parallelism',
      columns: [
        { key: 'dir', title: 'System', look: pathLook },
        ...keys.map(([key, title]) => ({ key, title })),
      ],
      rows: rows.map(({ dir, values }) => [dir, ...keys.map(([key]) => values[key] ?? null)]),
    },
  ]
}
