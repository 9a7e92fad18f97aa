import { escapeMarkup } from '../escape.ts'

/** Attributes of an element; undefined leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * An SVG element. Numbers have at most two decimals.
 *
 * @param content markup
 * @example
 * svgElement('circle', { cx: '50%', cy: 10.123, r: 4 }) // => '<circle cx="50%" cy="10.12" r="4"/>'
 */
export function svgElement(tag: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined
      ? []
      : ` ${name}="${typeof value === 'number' ? rounded(value) : escapeMarkup(value)}"`,
  )
  return `<${tag}${written.join('')}${content === '' ? '/>' : `>${content}</${tag}>`}`
}

/**
 * A share of the picture's width or height. Places are shares and letters have fixed sizes, so a picture is readable at any width.
 *
 * @example
 * percent(0.12345) // => '12.35%'
 */
export const percent = (share: number): string => `${rounded(share * 100)}%`

const rounded = (value: number): number => Math.round(value * 100) / 100
