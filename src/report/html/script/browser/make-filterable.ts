import { bodyRows, cellText, columnOf, headings } from './cells.ts'
import { compareCells } from './compare-cells.ts'

/** Keys of the columns that get a list of their values, in this order. */
const listed = ['organization', 'division', 'benchmark', 'verdict']

/**
 * Puts controls before a table: a list for each column of interest that has more than one value, a search in all columns, and a
 * line that says, to screen readers too, how many rows are shown.
 */
export function makeFilterable(table: HTMLTableElement): void {
  const { ownerDocument: document } = table
  const rows = bodyRows(table)
  const texts = rows.map(row =>
    [...row.children]
      .map(cell => cell.textContent)
      .join(' ')
      .toLowerCase(),
  )
  const lists = listedColumns(table).map(column => ({
    column,
    select: list(document, valuesOf(rows, column)),
  }))
  const search = document.createElement('input')
  search.type = 'search'
  const status = document.createElement('p')
  status.setAttribute('role', 'status')

  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/)
    for (const [index, row] of rows.entries()) {
      row.hidden = !(
        lists.every(({ column, select }) => ['', cellText(row, column)].includes(select.value)) &&
        words.every(word => texts[index]!.includes(word))
      )
    }
    const shown = rows.filter(row => !row.hidden).length
    status.textContent = shown === rows.length ? `${shown} rows` : `${shown} of ${rows.length} rows`
  }

  const controls = document.createElement('div')
  controls.className = 'controls'
  controls.setAttribute('role', 'group')
  controls.setAttribute('aria-label', `Filter ${nameOf(table)}`)
  controls.append(
    ...lists.map(({ column, select }) => labelled(titleOf(table, column), select)),
    labelled('Search', search),
    status,
  )
  controls.addEventListener('input', apply)
  apply()
  const frame = table.closest('.scroll') ?? table
  frame.parentElement!.insertBefore(controls, frame)
}

const titleOf = (table: HTMLTableElement, column: number) =>
  headings(table)
    .find(heading => columnOf(heading) === column)!
    .textContent!.trim()

function listedColumns(table: HTMLTableElement): number[] {
  const rows = bodyRows(table)
  return listed
    .map(key => headings(table).find(heading => heading.dataset.key === key))
    .filter(heading => heading !== undefined)
    .map(columnOf)
    .filter(column => valuesOf(rows, column).length > 1)
}

const valuesOf = (rows: readonly HTMLElement[], column: number): string[] =>
  [...new Set(rows.map(row => cellText(row, column)))]
    .filter(text => text !== '')
    .sort((a, b) => compareCells(a, b, 1))

function list(document: Document, values: readonly string[]): HTMLSelectElement {
  const select = document.createElement('select')
  for (const value of ['', ...values]) {
    const option = document.createElement('option')
    option.value = value
    option.textContent = value === '' ? 'all' : value
    select.append(option)
  }
  return select
}

function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  const label = control.ownerDocument.createElement('label')
  label.append(`${text} `, control)
  return label
}

/** The caption of a table, else what it is labelled by. */
function nameOf(table: HTMLTableElement): string {
  const heading = table.ownerDocument.getElementById(table.getAttribute('aria-labelledby') ?? '')
  return (table.querySelector('caption') ?? heading)?.textContent?.trim() ?? 'the table'
}
