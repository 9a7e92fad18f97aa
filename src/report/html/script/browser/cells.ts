/** The rows of a table's body, in document order. */
export const bodyRows = (table: HTMLTableElement): HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>('tbody > tr'),
]

/** The headings of columns with a key, in any row of the head. */
export const headings = (table: HTMLTableElement): HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>('thead th[data-key]'),
]

/** The column of a heading, from 0. */
export const columnOf = (heading: HTMLElement): number =>
  [...heading.parentElement!.children].indexOf(heading)

/** The value of a row's cell, else its text. */
export function cellText(row: HTMLElement, column: number): string {
  const cell = row.children[column] as HTMLElement | undefined
  return cell?.dataset.value ?? cell?.textContent?.trim() ?? ''
}
