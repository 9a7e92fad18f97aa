/** What the reader asks of a row. */
export interface RowFilter {
  /** The text that the cell of a column has to have; an empty one allows all. */
  readonly choices: readonly { readonly column: number; readonly value: string }[]
  /** Words that have to stand in the row, each in any cell, capitals or not. */
  readonly search: string
}

/**
 * Whether a row, as the texts of its cells, is to be shown.
 *
 * @example
 * matchesRow(['Lab A', 'ssd'], { choices: [{ column: 0, value: 'Lab A' }], search: 'SS' }) // => true
 */
export function matchesRow(cells: readonly string[], { choices, search }: RowFilter): boolean {
  const chosen = choices.every(({ column, value }) => value === '' || cells[column] === value)
  const text = cells.join('\n').toLowerCase()
  return (
    chosen &&
    search
      .toLowerCase()
      .split(/\s+/)
      .every(word => text.includes(word))
  )
}
