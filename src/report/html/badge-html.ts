import { escapeMarkup } from '../escape.ts'
import type { Badge } from '../report.ts'

/**
 * A short text in the colours of its tone.
 *
 * @example
 * badgeHtml({ text: 'pass', tone: 'good' }) // => '<span class="badge good">pass</span>'
 */
export const badgeHtml = ({ text, tone }: Badge): string =>
  `<span class="badge ${tone}">${escapeMarkup(text)}</span>`

/**
 * Badges in a row; an empty string without badges.
 *
 * @example
 * badgeListHtml([{ text: '3 pass', tone: 'good' }]) // => '<ul class="badges">\n<li><span …'
 */
export const badgeListHtml = (badges: readonly Badge[]): string =>
  badges.length === 0
    ? ''
    : `<ul class="badges">\n${badges.map(badge => `<li>${badgeHtml(badge)}</li>\n`).join('')}</ul>\n`
