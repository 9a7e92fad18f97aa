import { cellText } from '../cell.ts'
import { escapeMarkup } from '../escape.ts'
import type { Cell, Column } from '../report.ts'
import { badgeHtml } from './badge-html.ts'
import { barSvg } from './bar-svg.ts'

/** What stands in a cell, and the value by which it is sorted and filtered if its text is another. */
export interface CellContent {
  readonly html: string
  readonly value?: string
}

/**
 * The content of a cell.
 *
 * @example
 * cellContent('pass', { key: 'verdict', title: 'Verdict', tones: { pass: 'good' } }).html // => '<span class="badge good">pass</span>'
 */
export function cellContent(cell: Cell, column: Column): CellContent {
  const text = cellText(cell, column)
  const tone = column.tones?.[text]
  if (tone !== undefined) return { html: badgeHtml({ text, tone }) }
  if (column.isBar === true && typeof cell === 'number' && text !== '')
    return { html: `${barSvg(cell)} ${escapeMarkup(text)}`, value: text }
  const short = cutMiddle(text, column.most ?? Number.POSITIVE_INFINITY)
  return short === text
    ? { html: escapeMarkup(text) }
    : { html: `<span title="${escapeMarkup(text)}">${escapeMarkup(short)}</span>`, value: text }
}

/**
 * A text of at most so many characters, with its middle cut out.
 *
 * @example
 * cutMiddle('1xXE9680Lx8B200-SXM-180GB', 13) // => '1xXE96…-180GB'
 */
export function cutMiddle(text: string, most: number): string {
  if (text.length <= most) return text
  const head = Math.ceil((most - 1) / 2)
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`
}
