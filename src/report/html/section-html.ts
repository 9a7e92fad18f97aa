import { escapeMarkup } from '../escape.ts'
import type { Section, Table } from '../report.ts'
import { cardHtml } from './card-html.ts'
import { figureHtml } from './figure-html.ts'
import { headingHtml } from './link-html.ts'
import { overviewHtml } from './overview-html.ts'
import type { PageParts } from './page-parts.ts'
import { tableHtml } from './table-html.ts'

/**
 * A section: heading, text, pictures, tables, cards. On a long page the browser lays it out only when it becomes visible. A
 * table with the section's title gets no heading of its own; tables without rows are left out.
 *
 * @param id id of its heading
 * @example
 * sectionHtml({ title: 'Submissions', tables: [table] }, 'submissions', parts) // => '<section>\n<h2 id="submissions">…'
 */
export function sectionHtml(section: Section, id: string, parts: PageParts): string {
  const { title, text, overview, tables = [], plots = [], cards = [] } = section
  const isLong = cards.length > 0 && !parts.hasOpenSteps
  return `<section${isLong ? ' class="long"' : ''}>
${[
  headingHtml(2, id, title),
  text === undefined ? '' : `<p>${escapeMarkup(text)}</p>\n`,
  overview === undefined ? '' : overviewHtml(overview, parts),
  ...plots.map(plot => figureHtml(plot, title, parts)),
  ...tables.filter(({ rows }) => rows.length > 0).map(table => titledTable(table, title, id, parts)),
  cards.length === 0
    ? ''
    : `<div class="cards">\n${cards.map(card => cardHtml(card, parts)).join('')}</div>\n`,
].join('')}</section>
`
}

function titledTable(table: Table, sectionTitle: string, sectionId: string, { nextId }: PageParts): string {
  if (table.title === sectionTitle) return tableHtml(table, sectionId)
  const id = nextId('table')
  return `${headingHtml(3, id, table.title)}${tableHtml(table, id)}`
}
