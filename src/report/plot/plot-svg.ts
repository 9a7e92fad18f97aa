/**
 * A plot as SVG, drawn by Observable Plot.
 *
 * @module
 */
import * as Observable from '@observablehq/plot'
import { escapeTerminal } from '../escape.ts'
import type { Plot, PlotPoint, Series } from '../plot.ts'
import { finishedSvg, newDocument } from './finished-svg.ts'
import { lineOf, roleOf } from './series-look.ts'
import { tickText } from './tick-text.ts'

const width = 640
const height = 340
/** Margin around the data, as a share of its range. */
const room = 0.04
/** Minimum share of an axis between two labels, for the larger letters on a narrow screen. */
const labelRoom = 0.11

/**
 * The picture of a plot, coloured by classes of the page's style sheet. The same plot gives the same bytes.
 *
 * @param id letters, digits and `-`, unique in the page
 * @example
 * plotSvg(plot, 'plot-1') // => '<svg xmlns="http://www.w3.org/2000/svg" role="img" …>…</svg>'
 */
export function plotSvg(plot: Plot, id: string): string {
  const domains = domainsOf(plot)
  const svg = Observable.plot({
    document: newDocument(),
    width,
    height,
    marginTop: 28,
    marginLeft: 58,
    marginRight: 18,
    marginBottom: 50,
    x: {
      type: plot.xScale === 'logarithmic' ? 'log' : 'linear',
      domain: domains.x,
      label: escapeTerminal(plot.xTitle),
      labelAnchor: 'center',
      labelOffset: 44,
      labelArrow: 'none',
      tickFormat: tickText,
    },
    y: {
      domain: domains.y,
      label: escapeTerminal(plot.yTitle),
      labelArrow: 'none',
      ticks: 5,
      tickFormat: tickText,
    },
    marks: [
      ...(plot.xScale === 'logarithmic' ? [axisAtPoints(plot, domains.x)] : []),
      Observable.gridY({ ticks: 5, className: 'plot-grid', strokeOpacity: 1 }),
      ...(plot.zone === undefined
        ? []
        : [
            Observable.areaY(plot.zone.points, {
              x: 'x',
              y1: domains.y[0],
              y2: 'y',
              className: 'zone',
            }),
          ]),
      // The first series must be on top, so it is drawn last.
      ...plot.series.map(marksOf).reverse().flat(),
    ],
  })
  const alternative = { title: plot.title, description: plot.description ?? described(plot) }
  return finishedSvg(svg as SVGElement, 'plot', id, alternative)
}

const described = ({ yTitle, xTitle, series }: Plot): string =>
  `${yTitle} over ${xTitle}: ${series.map(({ name }) => name).join(', ')}`

type Domain = readonly [low: number, high: number]

function domainsOf({ series, zone, xScale }: Plot): { x: Domain; y: Domain } {
  const points = [...series.flatMap(({ points, path = [] }) => [...points, ...path]), ...(zone?.points ?? [])]
  const xs = extentOf(points.map(({ x }) => x))
  const ys = extentOf(points.map(({ y }) => y))
  return { x: xScale === 'logarithmic' ? widenedByFactor(xs) : widened(xs), y: widened(ys) }
}

function extentOf(values: readonly number[]): Domain {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low <= high ? [low, high] : [0, 1]
}

function widened([low, high]: Domain): Domain {
  const more = (high - low || Math.abs(high) || 1) * room
  return [low - more, high + more]
}

function widenedByFactor([low, high]: Domain): Domain {
  const factor = Math.max((high / low) ** room, 1.05)
  return [low / factor, high * factor]
}

/** An axis with labels at the points, such as batch sizes: labels at powers of ten would match none of them. */
function axisAtPoints({ series, xTitle }: Plot, [low, high]: Domain): Observable.Markish {
  const place = (x: number) => Math.log(x / low) / Math.log(high / low)
  const kept: number[] = []
  for (const x of [...new Set(series.flatMap(({ points }) => points.map(point => point.x)))].sort(
    ascending,
  )) {
    const last = kept.at(-1)
    if (last === undefined || place(x) - place(last) >= labelRoom) kept.push(x)
  }
  return Observable.axisX(kept, {
    text: tickText,
    label: escapeTerminal(xTitle),
    labelAnchor: 'center',
    labelOffset: 44,
    labelArrow: 'none',
  })
}

const ascending = (a: number, b: number) => a - b

function marksOf(series: Series, index: number): Observable.Markish[] {
  const role = roleOf(series, index)
  const line = lineOf(series)
  const place = { x: 'x', y: 'y' } as const
  const isLabelled = series.points.some(({ label }) => label !== undefined)
  const labels = isLabelled ? { title: ({ label = '' }: PlotPoint) => escapeTerminal(label) } : {}
  return [
    ...(line === 'none'
      ? []
      : [
          Observable.line(series.path ?? series.points, {
            ...place,
            className: line === 'dashed' ? `${role} dashed` : role,
          }),
        ]),
    ...(series.symbol === undefined
      ? []
      : [
          Observable.dot(series.points, {
            ...place,
            ...labels,
            ...aside(series),
            ...symbols[series.symbol](role),
          }),
        ]),
  ]
}

/** Offset of a series to one side, in pixels. */
const aside = ({ side }: Series): Observable.DotOptions =>
  side === undefined ? {} : { dx: side === 'left' ? -6 : 6 }

const symbols: Readonly<Record<NonNullable<Series['symbol']>, (role: string) => Observable.DotOptions>> = {
  dot: role => ({ className: `${role} filled`, r: 4 }),
  small: role => ({ className: `${role} small`, r: 2.5 }),
  hollow: role => ({ className: `${role} hollow`, r: 4.5 }),
  diamond: role => ({ className: `${role} translucent`, symbol: 'diamond', r: 5 }),
  cross: role => ({ className: role, symbol: 'times', r: 5 }),
}
