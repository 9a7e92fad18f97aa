/** The reader's filter. */
export interface RowFilter {
  /** The required text of a column's cell; an empty one allows all. */
  readonly choices: readonly { readonly column: number; readonly value: string }[]
  /** Words that the row must contain, each in any cell, ignoring case. */
  readonly search: string
}

/**
 * Whether to show a row, given the texts of its cells.
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
