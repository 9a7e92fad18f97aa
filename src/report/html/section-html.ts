import { escapeMarkup } from '../escape.ts'
import type { Section, Table } from '../report.ts'
import { cardHtml } from './card-html.ts'
import { figureHtml } from './figure-html.ts'
import type { PageParts } from './page-parts.ts'
import { tableHtml } from './table-html.ts'

/**
 * A section: heading, text, pictures, tables, cards. On a long page the browser lays it out only when it becomes visible. A
 * table with the section's title gets no heading of its own; tables without rows are left out.
 *
 * @param id id of its heading
 * @example
 * sectionHtml({ title: 'Submissions', tables: [table] }, 'section-1', parts) // => '<section>\n<h2 id="section-1">…'
 */
export function sectionHtml(section: Section, id: string, parts: PageParts): string {
  const { title, text, tables = [], plots = [], cards = [] } = section
  const isLong = cards.length > 0 && !parts.hasOpenSteps
  return `<section${isLong ? ' class="long"' : ''}>
<h2 id="${id}">${escapeMarkup(title)}</h2>
${text === undefined ? '' : `<p>${escapeMarkup(text)}</p>\n`}${beside(
  plots.map(plot => figureHtml(plot, title, parts)),
  tables.filter(({ rows }) => rows.length > 0).map(table => titledTable(table, title, id, parts)),
)}${
  cards.length === 0
    ? ''
    : `<div class="cards">\n${cards.map(card => cardHtml(card, parts)).join('')}</div>\n`
}</section>
`
}

/** Pictures and tables, next to each other on wide screens. */
function beside(figures: readonly string[], tables: readonly string[]): string {
  if (figures.length === 0 || tables.length === 0) return [...figures, ...tables].join('')
  return `<div class="beside">\n<div>\n${figures.join('')}</div>\n<div>\n${tables.join('')}</div>\n</div>\n`
}

function titledTable(table: Table, sectionTitle: string, sectionId: string, { nextId }: PageParts): string {
  if (table.title === sectionTitle) return tableHtml(table, sectionId)
  const id = nextId('table')
  return `<h3 id="${id}">${escapeMarkup(table.title)}</h3>\n${tableHtml(table, id)}`
}
