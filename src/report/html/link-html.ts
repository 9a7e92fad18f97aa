import { escapeMarkup } from '../escape.ts'
import type { PageLink } from '../report.ts'
import type { PageParts } from './page-parts.ts'

/**
 * The address of a place in the page. One with rows also filters the section's table, by a query that the page's script reads.
 *
 * @example
 * const parts = { sectionId: () => 'submissions' }
 * hrefOf({ section: 'Submissions', rows: { key: 'verdict', value: 'fail' } }, parts) // => '?submissions.verdict=fail#submissions'
 */
export function hrefOf({ section, rows }: PageLink, { sectionId }: PageParts): string {
  const id = sectionId(section)
  const query = rows === undefined ? '' : `?${new URLSearchParams({ [`${id}.${rows.key}`]: rows.value })}`
  return escapeMarkup(`${query}#${id}`)
}

/**
 * A heading that is a link to itself, so that its address can be copied.
 *
 * @example
 * headingHtml(2, 'findings', 'Findings') // => '<h2 id="findings"><a href="#findings">Findings</a></h2>\n'
 */
export const headingHtml = (level: 2 | 3, id: string, title: string): string =>
  `<h${level} id="${id}"><a href="#${id}">${escapeMarkup(title)}</a></h${level}>\n`
