import { escapeMarkup } from '../escape.ts'
import { plotSvg } from '../plot/plot-svg.ts'
import { lineOf, roleOf } from '../plot/series-look.ts'
import type { Plot } from '../plot.ts'
import { legendHtml } from './legend-html.ts'
import type { PageParts } from './page-parts.ts'

/**
 * A plot with its title and legend.
 *
 * @param heading the heading above: an equal title is not repeated
 * @example
 * figureHtml(plot, '', parts) // => '<figure>\n<figcaption>RCP curve</figcaption>\n<ul class="legend">…</ul>\n<svg …>\n</figure>\n'
 */
export function figureHtml(plot: Plot, heading: string, { nextId }: PageParts): string {
  const legend = legendHtml([
    ...plot.series.map((series, index) => ({
      name: series.name,
      symbol: series.symbol,
      role: roleOf(series, index),
      line: lineOf(series),
    })),
    ...(plot.zone === undefined ? [] : [{ name: plot.zone.name, symbol: 'zone' } as const]),
  ])
  return `<figure>
${plot.title === heading ? '' : `<figcaption>${escapeMarkup(plot.title)}</figcaption>\n`}${legend}${plotSvg(plot, nextId('plot'))}
${plot.note === undefined ? '' : `<p>${escapeMarkup(plot.note)}</p>\n`}</figure>
`
}
