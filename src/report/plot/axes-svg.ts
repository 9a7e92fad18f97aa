/**
 * The axes of a plot: titles, ticks, and their labels.
 *
 * @module
 */
import { escapeMarkup } from '../escape.ts'
import type { Plot } from '../plot.ts'
import { niceTicks } from './nice-ticks.ts'
import type { Domain, Scale } from './scale.ts'
import { lineOf } from './series-look.ts'
import { percent, svgElement } from './svg-element.ts'
import { tickText } from './tick-text.ts'

/** A domain with its scale. */
export interface Axis {
  readonly domain: Domain
  readonly place: Scale
}

/** Width of a letter, as a share of the picture on a wide and on a narrow page. */
const letters = { wide: 7.5 / 560, narrow: 7.5 / 290 }

/**
 * The axis of x below a picture: a tick per value, and labels that do not touch; those that would touch on a narrow page are
 * hidden there.
 *
 * @param ticks ascending
 * @example
 * xAxisSvg('epochs', [0.5], { place: value => value }).includes('>0.5</text>') // => true
 */
export function xAxisSvg(title: string, ticks: readonly number[], { place }: Axis): string {
  const wide = keptLabels(ticks, place, letters.wide)
  const narrow = keptLabels(ticks, place, letters.narrow)
  const marks = ticks.map(value => {
    const x = percent(place(value))
    const line = svgElement('svg', { x, y: '100%' }, '<path class="tick" d="M0,0V5"/>')
    const label = svgElement(
      'text',
      { x, y: '100%', dy: 18, ...(!narrow.has(value) && { class: 'wide' }) },
      tickText(value),
    )
    return wide.has(value) ? line + label : line
  })
  return `${marks.join('')}${svgElement('text', { class: 'title', x: '50%', y: '100%', dy: 38 }, escapeMarkup(title))}`
}

/** The values whose labels do not touch the one before. */
function keptLabels(ticks: readonly number[], place: Scale, letter: number): ReadonlySet<number> {
  const kept = new Set<number>()
  let end = Number.NEGATIVE_INFINITY
  for (const value of ticks) {
    const half = ((tickText(value).length + 1) / 2) * letter
    if (place(value) - half < end) continue
    kept.add(value)
    end = place(value) + half
  }
  return kept
}

/**
 * The values at which an axis of x has ticks: round ones, or on a logarithmic axis those of the points that are joined by a line
 * or left out of it, such as the batch sizes of records, because powers of ten would match none of them.
 *
 * @example
 * xTicks({ xScale: 'linear', series: [] }, [0, 5]) // => [0, 1, 2, 3, 4, 5]
 */
export function xTicks({ xScale, series }: Plot, domain: Domain): number[] {
  if (xScale === 'linear') return niceTicks(domain, 6)
  const records = series.filter(
    each => each.symbol === 'hollow' || (each.symbol !== undefined && lineOf(each) !== 'none'),
  )
  const marked = records.length > 0 ? records : series
  return [...new Set(marked.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b)
}

/**
 * The axis of y left of a picture, with its grid; the title is above.
 *
 * @example
 * yAxisSvg('epochs', { domain: [12, 16], place: () => 0.5 }).includes('>13</text>') // => true
 */
export function yAxisSvg(title: string, { domain, place }: Axis): string {
  const ticks = niceTicks(domain, 5).map(value => {
    const y = percent(1 - place(value))
    const grid = svgElement('line', { class: 'plot-grid', x1: '0%', x2: '100%', y1: y, y2: y })
    return grid + svgElement('text', { class: 'y', y, dx: -8, dy: 4 }, tickText(value))
  })
  return `${ticks.join('')}${svgElement('text', { class: 'title start', y: -26, dx: -56 }, escapeMarkup(title))}`
}
