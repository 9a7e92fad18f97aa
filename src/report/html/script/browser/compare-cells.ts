const collator = new Intl.Collator('en', { numeric: true })

/**
 * Compares the texts of two cells: numbers by value and before other text, text by words and the numbers in them.
 * Empty cells come last in either direction.
 *
 * @param direction - 1 for ascending, -1 for descending
 * @example
 * ['10', '9', '', 'run 10', 'run 9'].sort((a, b) => compareCells(a, b, 1)) // => ['9', '10', 'run 9', 'run 10', '']
 */
export function compareCells(a: string, b: string, direction: 1 | -1): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  const [first, second] = [Number(a), Number(b)]
  const texts = Number(Number.isNaN(first)) - Number(Number.isNaN(second))
  if (texts !== 0) return direction * texts
  return direction * (Number.isNaN(first) ? collator.compare(a, b) : first - second)
}
