import { escapeMarkup } from '../escape.ts'
import { lineOf, roleOf } from '../plot/series-look.ts'
import type { Plot, Series } from '../plot.ts'
import type { PageParts } from './page-parts.ts'

/**
 * A plot with its title and legend.
 *
 * @param heading the heading above: an equal title is not repeated
 * @example
 * figureHtml(plot, '', parts) // => '<figure>\n<figcaption>RCP curve</figcaption>\n<svg …>\n<ul class="legend">…</ul>\n</figure>\n'
 */
export function figureHtml(plot: Plot, heading: string, { pictures, nextId }: PageParts): string {
  const entries = [
    ...plot.series.map((series, index) => ({ name: series.name, icon: seriesIcon(series, index) })),
    ...(plot.zone === undefined ? [] : [{ name: plot.zone.name, icon: zoneIcon }]),
  ]
  const legend = entries.map(
    ({ name, icon }) =>
      `<li><svg width="24" height="14" aria-hidden="true">${icon}</svg>${escapeMarkup(name)}</li>\n`,
  )
  return `<figure>
${plot.title === heading ? '' : `<figcaption>${escapeMarkup(plot.title)}</figcaption>\n`}${pictures.plot(plot, nextId('plot'))}
<ul class="legend">
${legend.join('')}</ul>
${plot.note === undefined ? '' : `<p>${escapeMarkup(plot.note)}</p>\n`}</figure>
`
}

const zoneIcon = '<rect class="zone" width="24" height="14"/>'

function seriesIcon(series: Series, index: number): string {
  const line = lineOf(series)
  const role = roleOf(series, index)
  return [
    line === 'none' ? '' : `<path class="${role}${line === 'dashed' ? ' dashed' : ''}" d="M1,7H23"/>`,
    symbolIcon(series.symbol, role),
  ].join('')
}

function symbolIcon(symbol: Series['symbol'], role: string): string {
  switch (symbol) {
    case undefined:
      return ''
    case 'dot':
      return `<circle class="${role} filled" cx="12" cy="7" r="4"/>`
    case 'small':
      return `<circle class="${role} small" cx="12" cy="7" r="3"/>`
    case 'hollow':
      return `<circle class="${role} hollow" cx="12" cy="7" r="4"/>`
    case 'diamond':
      return `<path class="${role} translucent" d="M12,2L17,7L12,12L7,7Z"/>`
    case 'cross':
      return `<path class="${role}" d="M8,3L16,11M16,3L8,11"/>`
  }
}
