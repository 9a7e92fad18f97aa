// Runs in the reader's browser, as tableScript. The page is complete without it.
import { pageAddress } from './address.ts'
import { followLinks } from './follow-links.ts'
import { makeFilterable } from './make-filterable.ts'
import { makeSortable } from './make-sortable.ts'

const tables = (marked: string) => [...document.querySelectorAll<HTMLTableElement>(`table[${marked}]`)]

const filters = tables('data-filterable').map(table => makeFilterable(table, pageAddress))
for (const table of tables('data-sortable')) makeSortable(table)
followLinks(document, () => {
  for (const restore of filters) restore()
})
