import type { Address } from './address.ts'
import { cardOf, showCards } from './card-links.ts'
import { bodyRows, cellText, columnOf, headings } from './cells.ts'
import { compareCells } from './compare-cells.ts'
import { matchesRow } from './matches-row.ts'

/** Keys of the columns that get a list of their values, in this order. */
const listed = ['organization', 'division', 'benchmark', 'verdict', 'complies', 'severity', 'code']

/**
 * Adds controls before a table: a list for each listed column with more than one value, a search in all columns, and a line
 * with the number of shown rows, also for screen readers. The table with all cards filters these too.
 *
 * @returns applies the filters of the address
 */
export function makeFilterable(table: HTMLTableElement, address: Address): () => void {
  const document = table.ownerDocument
  const hasCards = table.dataset.cards !== undefined
  const nameOfChoice = (key: string) => `${table.getAttribute('aria-labelledby')}.${key}`
  const rows = bodyRows(table).map(row => ({
    row,
    card: cardOf(row),
    cells: [...row.children].map((_, at) => cellText(row, at)),
  }))
  const lists = listed
    .flatMap(key => headings(table).filter(heading => heading.dataset.key === key))
    .map(heading => ({
      title: heading.textContent!.trim(),
      name: nameOfChoice(heading.dataset.key!),
      column: columnOf(heading),
    }))
    .map(found => ({ ...found, values: distinct(rows.map(({ cells }) => cells[found.column]!)) }))
    .filter(({ values }) => values.length > 1)
    .map(({ values, ...found }) => ({ ...found, values, select: list(document, values) }))
  const search = document.createElement('input')
  search.type = 'search'
  const status = document.createElement('p')
  status.setAttribute('role', 'status')

  const apply = () => {
    const choices = lists.map(({ column, select }) => ({ column, value: select.value }))
    const shown = rows.filter(({ cells }) => matchesRow(cells, { choices, search: search.value }))
    for (const { row } of rows) row.hidden = true
    for (const { row } of shown) row.hidden = false
    if (hasCards) {
      const left = new Set(shown)
      showCards(
        document,
        new Map(rows.flatMap(each => (each.card === null ? [] : [[each.card, left.has(each)]]))),
      )
    }
    status.textContent = `Rows${hasCards ? ' and cards' : ''} shown: ${shown.length} of ${rows.length}`
  }
  const restore = () => {
    for (const { name, select, values } of lists) {
      const value = address.read(name)
      const chosen = values.includes(value) ? value : ''
      for (const option of select.querySelectorAll('option')) option.selected = option.value === chosen
    }
    search.value = address.read(nameOfChoice('search'))
    apply()
  }
  const changed = () => {
    for (const { name, select } of lists) address.write(name, select.value)
    address.write(nameOfChoice('search'), search.value)
    apply()
  }
  restore()

  const controls = document.createElement('div')
  controls.className = 'controls'
  controls.setAttribute('role', 'group')
  controls.setAttribute('aria-label', `Filter ${nameOf(table)}`)
  controls.append(
    ...lists.map(({ title, select }) => labelled(title, select)),
    labelled('Search', search),
    status,
  )
  controls.addEventListener('input', changed)
  const frame = table.closest('.scroll') ?? table
  frame.parentElement!.insertBefore(controls, frame)
  return restore
}

const distinct = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter(text => text !== '').sort((a, b) => compareCells(a, b, 1))

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

/** The caption of a table, else its label. */
function nameOf(table: HTMLTableElement): string {
  const heading = table.ownerDocument.getElementById(table.getAttribute('aria-labelledby') ?? '')
  return (table.querySelector('caption') ?? heading)?.textContent?.trim() ?? 'the table'
}
