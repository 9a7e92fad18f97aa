/**
 * Plots as text, for terminals.
 *
 * @module
 */
import { extent } from 'simple-statistics'
import { peopleNumber } from '../../text/people-number.ts'
import { escapeTerminal } from '../escape.ts'
import type { Plot } from '../plot.ts'
import type { Palette } from './colour.ts'

const rows = 12
const narrowest = 24
const widest = 76
const markers = ['●', '○', '×', '+']
const colours = ['cyan', 'yellow', 'green', 'red'] as const

/**
 * The lines of a plot: title, legend, points in a frame labelled with the range of y and, if there is room, the x of the
 * points.
 *
 * @param given - points that are not finite, such as the mean of no values, are left out
 * @param width - columns of the terminal; no lines below 24, because there is no room
 * @example
 * const series = [{ name: 'mean', points: [{ x: 64, y: 13 }, { x: 128, y: 15 }] }]
 * plotLines({ title: 'Curve', xTitle: 'batch size', yTitle: 'epochs', xScale: 'logarithmic', series }, 40, palette(false))
 * // => ['Curve', '● mean; epochs over batch size', '15 |   …●', …]
 */
export function plotLines(given: Plot, width: number, palette: Palette): string[] {
  const plot = { ...given, series: given.series.map(drawable) }
  const points = plot.series.flatMap(series => series.points)
  if (points.length === 0 || width < narrowest) return []
  const [low, high] = extent(points.map(point => point.y))
  const labels = [label(high), label(low)]
  const margin = Math.max(...labels.map(text => text.length))
  const columns = Math.min(width, widest) - margin - 2
  const column = positions(plot, columns)
  const row = (y: number) => (high === low ? rows - 1 : Math.round(((high - y) / (high - low)) * (rows - 1)))

  const grid = Array.from({ length: rows }, () => Array<string>(columns).fill(' '))
  for (const [index, series] of [...plot.series.entries()].reverse()) {
    const paint = palette[colours[index % colours.length]!]
    for (const { x, y } of series.points) grid[row(y)]![column(x)] = paint(marker(index))
  }

  const left = (index: number) => (index === 0 ? labels[0]! : index === rows - 1 ? labels[1]! : '')
  const legend = plot.series
    .map((series, index) => `${marker(index)} ${escapeTerminal(series.name)}`)
    .join(', ')
  return [
    palette.bold(escapeTerminal(plot.title)),
    `${legend}; ${escapeTerminal(plot.yTitle)} over ${escapeTerminal(plot.xTitle)}`,
    ...grid.map((cells, index) => `${left(index).padStart(margin)} |${cells.join('').trimEnd()}`),
    `${' '.repeat(margin)} +${'-'.repeat(columns)}`,
    `${' '.repeat(margin + 2)}${xLabels([...new Set(points.map(point => point.x))], column, columns)}`.trimEnd(),
  ]
}

/** A range that overflows has no place for its points. */
const largest = Number.MAX_VALUE / 4

const drawable = (series: Plot['series'][number]): Plot['series'][number] => ({
  ...series,
  points: series.points.filter(({ x, y }) => Math.abs(x) <= largest && Math.abs(y) <= largest),
})

function marker(index: number): string {
  return markers[index % markers.length]!
}

function label(value: number): string {
  return peopleNumber(value, 6)
}

/** The column of each x: the smallest at the left edge, the largest at the right edge. */
function positions(plot: Plot, columns: number): (x: number) => number {
  const scale = plot.xScale === 'logarithmic' ? Math.log : (x: number) => x
  const xs = plot.series.flatMap(series => series.points.map(point => scale(point.x)))
  const [low, high] = extent(xs)
  return x => (high === low ? 0 : Math.round(((scale(x) - low) / (high - low)) * (columns - 1)))
}

/** The x of the points below their columns; labels that would touch a neighbour are left out. */
function xLabels(xs: readonly number[], column: (x: number) => number, columns: number): string {
  let line = ''
  for (const x of xs.toSorted((a, b) => a - b)) {
    const text = label(x)
    const start = Math.max(0, Math.min(column(x) - Math.floor(text.length / 2), columns - text.length))
    if (line === '' || start > line.length) line = line.padEnd(start) + text
  }
  return line
}
