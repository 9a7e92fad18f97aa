import { escapeMarkup } from '../escape.ts'
import type { MarkSymbol } from '../plot.ts'
import { percent, svgElement } from './svg-element.ts'

/** A point of a picture. */
export interface Mark {
  /** Shares of the picture from the left and from the top. */
  readonly x: number
  readonly y: number
  /** Pixels to the right of its place. */
  readonly shift?: number
  readonly symbol: MarkSymbol
  /** The class of its colour. */
  readonly role: string
  readonly label?: string | undefined
  readonly link?: string | undefined
}

/**
 * A point at its place. One with a link is a link, and one with a label can have the focus; either shows its label then, above
 * the picture.
 *
 * @example
 * markSvg({ x: 0.5, y: 0.25, symbol: 'dot', role: 'role-passed' })
 * // => '<circle class="role-passed filled" cx="50%" cy="25%" r="4"/>'
 */
export function markSvg({ x, y, shift = 0, symbol, role, label, link }: Mark): string {
  const place = { cx: percent(x), cy: percent(y) }
  const shape =
    symbol in circles
      ? circle(symbol, role, { ...place, ...(shift !== 0 && { transform: `translate(${shift},0)` }) })
      : svgElement(
          'svg',
          { x: place.cx, y: place.cy },
          svgElement('g', shift === 0 ? {} : { transform: `translate(${shift},0)` }, symbolSvg(symbol, role)),
        )
  if (label === undefined) return shape
  const text = escapeMarkup(label)
  const tip = svgElement('text', { class: 'tip', y: -8, 'aria-hidden': 'true' }, text)
  const content = `<title>${text}</title>${shape}${tip}`
  return link === undefined
    ? svgElement('g', { class: 'point', role: 'img', tabindex: 0 }, content)
    : svgElement('a', { class: 'point', href: `#${link}` }, content)
}

const circles: Partial<Record<MarkSymbol, readonly [look: string, radius: number]>> = {
  dot: ['filled', 4],
  small: ['small', 2.5],
  hollow: ['hollow', 4.5],
}

const paths: Partial<Record<MarkSymbol, readonly [look: string, path: string]>> = {
  diamond: ['filled', 'M0,-5.5L5.5,0L0,5.5L-5.5,0Z'],
  triangle: ['filled', 'M0,-5L5,4L-5,4Z'],
  cross: ['thick', 'M-4,-4L4,4M4,-4L-4,4'],
}

/**
 * A symbol around the origin, for points and legends.
 *
 * @example
 * symbolSvg('hollow', 'role-floor') // => '<circle class="role-floor hollow" r="4.5"/>'
 */
export function symbolSvg(symbol: MarkSymbol, role: string): string {
  if (symbol in circles) return circle(symbol, role, {})
  const [look, d] = paths[symbol]!
  return svgElement('path', { class: `${role} ${look}`, d })
}

function circle(symbol: MarkSymbol, role: string, attributes: Record<string, string>): string {
  const [look, r] = circles[symbol]!
  return svgElement('circle', { class: `${role} ${look}`, ...attributes, r })
}
