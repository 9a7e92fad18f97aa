import { commonFolder } from '../../text/common-folder.ts'
import { escapeMarkup } from '../escape.ts'
import type { Finding } from '../report.ts'
import { groupFindings } from './group-findings.ts'
import { placesHtml } from './places-html.ts'
import { headHtml, tableFrame } from './table-html.ts'

/**
 * All findings of a page as a table with a row per cause; an empty string without findings. The folder of all paths is named once.
 *
 * @param labelledBy id of the heading that names it
 * @param cardOf the id of the card that a path belongs to; null without one
 * @example
 * findingsTableHtml([], 'findings', () => null) // => ''
 */
export function findingsTableHtml(
  findings: readonly Finding[],
  labelledBy: string,
  cardOf: (path: string) => string | null,
): string {
  if (findings.length === 0) return ''
  const paths = [...new Set(findings.map(({ path }) => path))]
  const folder = paths.length > 1 ? commonFolder(paths) : ''
  const rows = groupFindings(findings).map(
    ({ severity, code, message, places }) =>
      `<tr><td><strong class="${severity}">${severity}</strong></td><td><code>${escapeMarkup(code)}</code></td><td class="number">${places.length}</td><td class="text">${escapeMarkup(message)}</td><td class="text">${placesHtml(places, folder, cardOf)}</td></tr>\n`,
  )
  const below = folder === '' ? '' : `<p>Paths are below <code>${escapeMarkup(folder)}</code></p>\n`
  return `${below}${tableFrame(
    [
      headHtml({ key: 'severity', title: 'Severity' }, false),
      headHtml({ key: 'code', title: 'Code' }, false),
      headHtml({ key: 'count', title: 'Places' }, true),
      headHtml({ key: 'message', title: 'Message' }, false),
      headHtml({ key: 'places', title: 'Where' }, false),
    ],
    rows,
    labelledBy,
  )}`
}

/**
 * The findings of a card as a list with an entry per cause; an empty string without findings.
 *
 * @param folder is left out of paths below it; ends with a slash
 * @example
 * findingsHtml([{ code: 'no-seed', severity: 'warning', path: 'a/b.txt', line: 7, message: 'none' }], 'a/')
 * // => '<ul class="findings">\n<li><strong class="warning">warning</strong> <code>no-seed</code> none: <code>b.txt:7</code></li>\n</ul>\n'
 */
export function findingsHtml(findings: readonly Finding[], folder = ''): string {
  if (findings.length === 0) return ''
  const items = groupFindings(findings).map(
    ({ severity, code, message, places }) =>
      `<li><strong class="${severity}">${severity}</strong> <code>${escapeMarkup(code)}</code> ${escapeMarkup(message)}: ${placesHtml(places, folder, () => null)}</li>\n`,
  )
  return `<ul class="findings">\n${items.join('')}</ul>\n`
}
