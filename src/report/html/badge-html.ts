import { escapeMarkup } from '../escape.ts'
import type { Badge } from '../report.ts'
import { hrefOf } from './link-html.ts'
import type { PageParts } from './page-parts.ts'

/**
 * A short text in the colours of its tone.
 *
 * @example
 * badgeHtml({ text: 'pass', tone: 'good' }) // => '<span class="badge good">pass</span>'
 */
export const badgeHtml = ({ text, tone }: Badge): string =>
  `<span class="badge ${tone}">${escapeMarkup(text)}</span>`

/**
 * Badges in a row, as links where they lead somewhere; an empty string without badges.
 *
 * @example
 * badgeListHtml([], {}) // => ''
 */
export function badgeListHtml(badges: readonly Badge[], parts: PageParts): string {
  if (badges.length === 0) return ''
  const items = badges.map(badge => {
    const html = badgeHtml(badge)
    return `<li>${badge.link === undefined ? html : `<a href="${hrefOf(badge.link, parts)}">${html}</a>`}</li>\n`
  })
  return `<ul class="badges">\n${items.join('')}</ul>\n`
}
