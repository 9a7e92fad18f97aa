/**
 * Ids of one page: `table-1`, `table-2`, `plot-1`, … in call order, so the same report has the same ids.
 *
 * @example
 * const next = pageNumbers()
 * next('table') // => 'table-1'
 */
export function pageNumbers(): (kind: string) => string {
  const counts = new Map<string, number>()
  return kind => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return `${kind}-${count}`
  }
}
