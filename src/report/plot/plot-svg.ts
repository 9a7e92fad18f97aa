/**
 * A plot as SVG. All places are shares of the picture and all letters have their own size, so it is readable at any width.
 *
 * @module
 */
import type { Plot, PlotPoint, Series } from '../plot.ts'
import { type Axis, xAxisSvg, xTicks, yAxisSvg } from './axes-svg.ts'
import { type Mark, markSvg } from './mark-svg.ts'
import { type CountedMark, marksApart } from './marks-apart.ts'
import { pictureSvg } from './picture-svg.ts'
import { type Domain, extentOf, scaleOf, usualRange, widened, widenedByFactor } from './scale.ts'
import { lineOf, roleOf } from './series-look.ts'
import { percent, svgElement } from './svg-element.ts'

/** Lines are drawn in a square of this size, which the browser stretches over the picture. */
const square = 1000

/**
 * The picture of a plot, coloured by classes of the page's style sheet. The same plot gives the same bytes.
 *
 * @param id letters, digits and `-`, unique in the page
 * @example
 * plotSvg(plot, 'plot-1') // => '<svg xmlns="http://www.w3.org/2000/svg" class="plot" role="img" …>…</svg>'
 */
export function plotSvg(plot: Plot, id: string): string {
  const { x, y } = axesOf(plot)
  // The first series must be on top, so it is drawn last.
  const series = plot.series
    .map((each, index) => seriesSvg(each, `role-${roleOf(each, index)}`, x, y))
    .reverse()
  return pictureSvg({
    className: 'plot',
    id,
    title: plot.title,
    description: plot.description ?? described(plot),
    content: [
      yAxisSvg(plot.yTitle, y),
      xAxisSvg(plot.xTitle, xTicks(plot, x.domain), x),
      linesSvg(plot, x, y),
      ...series,
    ].join(''),
  })
}

const described = ({ yTitle, xTitle, series }: Plot): string =>
  `${yTitle} over ${xTitle}: ${series.map(({ name }) => name).join(', ')}`

function axesOf({ series, zone, xScale, hasOutliersAtEdge = false }: Plot): { x: Axis; y: Axis } {
  const points = [...series.flatMap(({ points, path = [] }) => [...points, ...path]), ...(zone?.points ?? [])]
  const ys = points.flatMap(({ y, interval = [] }) => [y, ...interval])
  const xs = extentOf(points.map(({ x }) => x))
  const xDomain = xScale === 'logarithmic' ? widenedByFactor(xs) : widened(xs)
  const yDomain = widened(hasOutliersAtEdge && ys.length > 0 ? usualRange(ys) : extentOf(ys))
  return {
    x: { domain: xDomain, place: scaleOf(xScale, xDomain) },
    y: { domain: yDomain, place: scaleOf('linear', yDomain) },
  }
}

/** The zone, and the lines of all series, the first on top. */
function linesSvg({ zone, series }: Plot, x: Axis, y: Axis): string {
  const place = (point: PlotPoint) => [x.place(point.x), 1 - y.place(point.y)].map(share => share * square)
  const path = (points: readonly PlotPoint[]) =>
    `M${points.map(point => place(point).map(Math.round).join(',')).join('L')}`
  const lines = series.flatMap((each, index) => {
    const line = lineOf(each)
    const points = each.path ?? each.points
    if (line === 'none' || points.length === 0) return []
    const className = `role-${roleOf(each, index)}${line === 'dashed' ? ' dashed' : ''}`
    return [svgElement('path', { class: className, d: path(points) })]
  })
  const shaded = zone?.points ?? []
  const [first, last] = [shaded[0], shaded.at(-1)]
  const area =
    first === undefined || last === undefined
      ? ''
      : svgElement('path', {
          class: 'zone',
          d: `${path(shaded)}V${square}H${Math.round(place(first)[0]!)}Z`,
        })
  return svgElement(
    'svg',
    { class: 'lines', viewBox: `0 0 ${square} ${square}`, preserveAspectRatio: 'none' },
    area + lines.reverse().join(''),
  )
}

function seriesSvg(series: Series, role: string, x: Axis, y: Axis): string {
  const { symbol, points, side } = series
  if (symbol === undefined) return ''
  const marks = points.map(point => {
    const share = y.place(point.y)
    return {
      x: x.place(point.x),
      y: 1 - Math.min(1, Math.max(0, share)),
      // At the edge there is an arrow with the value instead of the symbol.
      symbol: share > 1 ? ('triangle' as const) : symbol,
      role,
      label: point.label,
      link: point.link,
    }
  })
  const bars = points.flatMap(({ x: at, interval }) =>
    interval === undefined ? [] : barSvg(x.place(at), interval, y, role),
  )
  return (
    bars.join('') +
    marksApart(marks, spreadOf(series))
      .map(mark => countedSvg(mark, side))
      .join('')
  )
}

/** Runs grow to their side from their own distance; linked points are around their place. */
function spreadOf({ side, symbol }: Series): Parameters<typeof marksApart>[1] {
  if (side !== undefined) return { step: side === 'left' ? -5 : 5, isCentred: false }
  return { step: symbol === 'small' ? 5 : 10, isCentred: true }
}

function countedSvg({ count, ...mark }: CountedMark, side: Series['side']): string {
  const direction = side === 'left' ? -1 : side === 'right' ? 1 : 0
  const shift = (mark.shift ?? 0) + 8 * direction
  const drawn = markSvg({ ...mark, shift })
  return count === 1 ? drawn : drawn + countSvg(mark, shift + 6 * (direction || 1), count)
}

const countSvg = ({ x, y, role }: Mark, shift: number, count: number): string =>
  svgElement(
    'text',
    { class: `${role} count ${shift < 0 ? 'end' : 'start'}`, x: percent(x), y: percent(y), dx: shift, dy: 4 },
    `×${count}`,
  )

/** An error bar; what is outside of the axis is cut. */
function barSvg(x: number, interval: Domain, y: Axis, role: string): string {
  const [y1, y2] = interval.map(value => percent(1 - Math.min(1, Math.max(0, y.place(value)))))
  return svgElement('line', { class: role, x1: percent(x), x2: percent(x), y1, y2 })
}
