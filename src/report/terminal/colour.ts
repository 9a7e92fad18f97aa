/**
 * Colour on a terminal, decided once and passed on.
 *
 * @module
 */
import { styleText } from 'node:util'

/** When text is coloured. */
export const colourChoices = {
  auto: 'on a terminal that shows colours',
  always: 'always',
  never: 'never',
} as const

export type ColourChoice = keyof typeof colourChoices

/**
 * Whether to write colours to a stream. An explicit choice takes precedence, then a non-empty `NO_COLOR`, then
 * `FORCE_COLOR` (`0` and `false` mean no), then whether the stream is a terminal other than `TERM=dumb`.
 * Source: no-color.org, force-color.org.
 *
 * @example
 * decideColour('auto', { isTTY: true }, { NO_COLOR: '1' }) // => false
 */
export function decideColour(
  choice: ColourChoice,
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (choice !== 'auto') return choice === 'always'
  const { NO_COLOR, FORCE_COLOR, TERM } = environment
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return stream.isTTY === true && TERM !== 'dumb'
}

type Paint = (text: string) => string

/** The colours of text for people. */
export interface Palette {
  readonly bold: Paint
  readonly dim: Paint
  readonly red: Paint
  readonly yellow: Paint
  readonly green: Paint
  readonly cyan: Paint
}

/**
 * The palette, or one that does not change text.
 *
 * @example
 * palette(false).red('fail') // => 'fail'
 */
export function palette(colour: boolean): Palette {
  const paint = (format: keyof Palette): Paint =>
    colour ? text => styleText(format, text, { validateStream: false }) : text => text
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    yellow: paint('yellow'),
    green: paint('green'),
    cyan: paint('cyan'),
  }
}
