import * as Plot from '@observablehq/plot'
import { newDocument } from './finished-svg.ts'

/** Text and colours. The picture has its own background, because it does not know that of the page. */
const style = `svg{font:12px system-ui,sans-serif;background:#fff;color:#1b1f24}
text{fill:currentColor}.strong{font-weight:600}.grid{color:#d0d7de}.quiet{color:#57606a}
.reference{color:#1d5fa8}.floor{color:#b3202a}.passed{color:#14692c}.failed{color:#b3202a}
@media(prefers-color-scheme:dark){svg{background:#14171b;color:#e6e9ed}.grid{color:#3a424c}.quiet{color:#9aa5b1}
.reference{color:#6fb1ff}.floor{color:#ff8a8f}.passed{color:#7ddc95}.failed{color:#ff8a8f}}`

const look = { fill: 'currentColor', stroke: 'currentColor' } as const

/** A line of text at a point of the picture, in the colour of a class. */
export const label = (
  className: string,
  at: { readonly x: number; readonly y: number },
  text: string,
  options: Plot.TextOptions = {},
): Plot.Text =>
  Plot.text([at], { x: 'x', y: 'y', text: () => text, className, fill: 'currentColor', ...options })

/** A line through points, in the colour of a class. */
export const line = (
  className: string,
  points: readonly (readonly [x: number, y: number])[],
  options: Plot.LineOptions = {},
): Plot.Line => Plot.line(points, { className, stroke: look.stroke, strokeWidth: 2, ...options })

/** Filled or hollow dots, in the colour of a class. */
export const dots = (
  className: string,
  points: readonly (readonly [x: number, y: number])[],
  filled = true,
): Plot.Dot =>
  Plot.dot(points, {
    className,
    r: 5,
    fill: filled ? look.fill : 'none',
    stroke: look.stroke,
    strokeWidth: 1.5,
  })

/** The area between two heights, shaded in the colour of a class. */
export const zone = (
  className: string,
  points: readonly { readonly x: number; readonly low: number; readonly high: number }[],
): Plot.Area =>
  Plot.areaY(points, { x: 'x', y1: 'low', y2: 'high', className, fill: look.fill, fillOpacity: 0.15 })

/**
 * A picture for a page, drawn by Observable Plot, with colours for light and dark and coordinates of two decimals.
 * Every run gives the same bytes.
 *
 * @param description read aloud instead of the picture
 * @example
 * picture('A line', { marks: [line('floor', [[0, 0], [1, 1]])] }).startsWith('<svg ') // => true
 */
export function picture(description: string, options: Plot.PlotOptions): string {
  const { x, y, ...others } = options
  const drawn = Plot.plot({
    document: newDocument(),
    width: 640,
    height: 280,
    marginTop: 32,
    marginLeft: 56,
    marginBottom: 44,
    x: { labelAnchor: 'center', labelArrow: 'none', ...x },
    y: { labelArrow: 'none', ...y },
    ...others,
  })
  const svg = drawn.outerHTML
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(
      /^<svg[^>]*?(?= viewBox)/,
      `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${description}"`,
    )
    .replace(/^(<svg[^>]*>)/, `$1<style>${style}</style>`)
    .replace(/<[^>]+>/g, tag =>
      tag.replace(/\d+\.\d{3,}/g, number => String(Number(Number(number).toFixed(2)))),
    )
  return `${svg}\n`
}
