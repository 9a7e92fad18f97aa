import type { Table } from '../report/report.ts'

/** A table with the id of its stage. */
export interface StageTable {
  readonly id: string
  readonly table: Table
}

/**
 * Tables of the same title and columns become one, with the stage's id as first column: so the verdicts on one submission by
 * several sets are below each other.
 *
 * @example
 * joinTables([{ id: 'pruned', table }, { id: 'full', table }])[0]?.columns[0] // => { key: 'stage', title: 'Stage' }
 */
export function joinTables(tables: readonly StageTable[]): Table[] {
  const kinds = new Map<string, StageTable[]>()
  for (const one of tables) {
    const kind = JSON.stringify([one.table.title, one.table.columns])
    kinds.set(kind, [...(kinds.get(kind) ?? []), one])
  }
  return [...kinds.values()].map(joined)
}

function joined(same: readonly StageTable[]): Table {
  const { table } = same[0]!
  if (same.length === 1) return table
  const links = same.flatMap(one => one.table.links ?? one.table.rows.map(() => null))
  return {
    title: table.title,
    columns: [{ key: 'stage', title: 'Stage' }, ...table.columns],
    rows: same.flatMap(one => one.table.rows.map(row => [one.id, ...row])),
    ...(links.some(link => link !== null) && { links }),
    ...(table.hasAllCards && { hasAllCards: true }),
  }
}
