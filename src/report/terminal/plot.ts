/**
 * Plots as text, for terminals.
 *
 * @module
 */
import { extent } from 'simple-statistics'
import { escapeTerminal } from '../escape.ts'
import { multiples, niceStep, niceTicks } from '../plot/nice-ticks.ts'
import type { Plot } from '../plot.ts'
import type { Palette } from './colour.ts'
import { glyphsOf } from './glyphs.ts'
import { numberText } from './number-text.ts'
import { wrap } from './width.ts'

const rows = 12
const narrowest = 24
const widest = 76
const colours = ['cyan', 'yellow', 'green', 'red'] as const
/** Ticks that are not too close. */
const mostYSteps = 5
const columnsPerXTick = 12

/**
 * The lines of a plot: title, legend, and points in a frame. The y axis ends at ticks. A linear x axis has ticks, a logarithmic
 * one the x of the points as far as there is room.
 *
 * @param given - points that are not finite, such as the mean of no values, are left out
 * @param width - columns of the terminal; no lines below 24, because there is no room
 * @example
 * const series = [{ name: 'mean', points: [{ x: 64, y: 13 }, { x: 128, y: 15 }] }]
 * plotLines({ title: 'Curve', xTitle: 'batch size', yTitle: 'epochs', xScale: 'logarithmic', series }, 40, palette(false))
 * // => ['Curve', '● mean; epochs over batch size', '  15 |   …●', …]
 */
export function plotLines(given: Plot, width: number, palette: Palette): string[] {
  const plot = { ...given, series: given.series.map(drawable) }
  const points = plot.series.flatMap(series => series.points)
  if (points.length === 0 || width < narrowest) return []
  const y = yAxis(points.map(point => point.y))
  const margin = Math.max(...y.labels.map(({ text }) => text.length))
  const columns = Math.min(width, widest) - margin - 2
  const column = positions(plot, columns)
  const glyphs = glyphsOf(plot.series)

  const grid = Array.from({ length: rows }, () => Array<string>(columns).fill(' '))
  for (const [index, series] of [...plot.series.entries()].reverse()) {
    const paint = palette[colours[index % colours.length]!]
    for (const point of series.points) grid[y.row(point.y)]![column(point.x)] = paint(glyphs[index]!)
  }

  const left = (row: number) => y.labels.find(label => label.row === row)?.text ?? ''
  const labels = xLabels(xTicks(plot, columns), column, columns)
  return [
    ...wrap(escapeTerminal(plot.title), width).map(palette.bold),
    ...wrap(legendOf(plot, glyphs), width),
    ...grid.map((cells, index) => `${left(index).padStart(margin)} |${cells.join('').trimEnd()}`),
    `${' '.repeat(margin)} +${labels.marks}`,
    `${' '.repeat(margin + 2)}${labels.line}`.trimEnd(),
  ]
}

/** A range that overflows has no place for its points. */
const largest = Number.MAX_VALUE / 4

const drawable = (series: Plot['series'][number]): Plot['series'][number] => ({
  ...series,
  points: series.points.filter(({ x, y }) => Math.abs(x) <= largest && Math.abs(y) <= largest),
})

function legendOf({ series, yTitle, xTitle }: Plot, glyphs: readonly string[]): string {
  const names = series.map(({ name }, index) => `${glyphs[index]} ${escapeTerminal(name)}`)
  return `${names.join(', ')}; ${escapeTerminal(yTitle)} over ${escapeTerminal(xTitle)}`
}

const label = (value: number): string => numberText(value, { key: 'value', title: 'Value' })

/** The rows of values, from the tick at or above the highest to that at or below the lowest. */
function yAxis(values: readonly number[]) {
  const [lowest, highest] = extent([...values])
  if (lowest === highest) return { row: () => rows - 1, labels: [{ row: rows - 1, text: label(lowest) }] }
  const step = niceStep(highest - lowest, mostYSteps)
  const low = Math.floor(lowest / step + 1e-9) * step
  const high = Math.ceil(highest / step - 1e-9) * step
  const row = (y: number) => Math.round(((high - y) / (high - low)) * (rows - 1))
  return { row, labels: multiples([low, high], step).map(y => ({ row: row(y), text: label(y) })) }
}

/** The column of each x: the smallest at the left edge, the largest at the right edge. */
function positions(plot: Plot, columns: number): (x: number) => number {
  const scale = plot.xScale === 'logarithmic' ? Math.log : (x: number) => x
  const [low, high] = extent(plot.series.flatMap(series => series.points.map(point => scale(point.x))))
  return x => (high === low ? 0 : Math.round(((scale(x) - low) / (high - low)) * (columns - 1)))
}

function xTicks({ series, xScale }: Plot, columns: number): number[] {
  const xs = series.flatMap(({ points }) => points.map(({ x }) => x))
  const [low, high] = extent(xs)
  if (xScale === 'logarithmic' || low === high) return [...new Set(xs)].sort((a, b) => a - b)
  return niceTicks([low, high], Math.max(2, Math.floor(columns / columnsPerXTick)))
}

/** The labels below their columns and the marks above them; labels that would touch a neighbour are left out. */
function xLabels(xs: readonly number[], column: (x: number) => number, columns: number) {
  let line = ''
  const marks = Array<string>(columns).fill('-')
  for (const x of xs) {
    const text = label(x)
    const start = Math.max(0, Math.min(column(x) - Math.floor(text.length / 2), columns - text.length))
    if (line !== '' && start <= line.length) continue
    line = line.padEnd(start) + text
    marks[column(x)] = '+'
  }
  return { line, marks: marks.join('') }
}
