// Runs in the reader's browser, as tableScript. The page is complete without it.
import { makeFilterable } from './make-filterable.ts'
import { makeSortable } from './make-sortable.ts'

const tables = (marked: string) => document.querySelectorAll<HTMLTableElement>(`table[${marked}]`)

for (const table of tables('data-filterable')) makeFilterable(table)
for (const table of tables('data-sortable')) makeSortable(table)
