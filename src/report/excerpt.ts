/**
 * The line of an error, with a caret below the place.
 *
 * @module
 */
import { escapeTerminal } from './escape.ts'
import { displayWidth, fitting } from './terminal/width.ts'

const ellipsis = '…'

/**
 * An excerpt as one or two lines that fit the width; for a long line, the part around the caret.
 *
 * @param excerpt - at most one line of the input, of any length
 * @param column - the place, from 1 in UTF-16 code units; no caret without it
 * @param width - available columns; Infinity for the whole line
 * @example
 * excerptLines('{"BS": 96,}', 11, 80) // => ['{"BS": 96,}', '          ^']
 */
export function excerptLines(excerpt: string, column: number | undefined, width: number): string[] {
  if (column === undefined) return [beginning(excerpt, width)]
  const split = Math.min(Math.max(column - 1, 0), excerpt.length)
  const ahead = excerpt.slice(split)
  // The caret is at most at the start of the last quarter, or further right if little text follows.
  const following = Math.min(displayWidth(escapeTerminal(ahead.slice(0, width))) + 1, Math.ceil(width / 4))
  const before = end(excerpt.slice(0, split), width - following)
  const used = displayWidth(before)
  return [before + beginning(ahead, width - used), `${' '.repeat(used)}^`]
}

/** The first characters that fit, with an ellipsis if some are left out. */
function beginning(raw: string, width: number): string {
  const text = escapeTerminal(raw.slice(0, width))
  if (raw.length <= width && displayWidth(text) <= width) return text
  return width < 2 ? '' : fitting(text, width - 1) + ellipsis
}

/** The last characters that fit, with an ellipsis if some are left out. */
function end(raw: string, width: number): string {
  const text = escapeTerminal(raw.slice(Math.max(0, raw.length - width)))
  if (raw.length <= width && displayWidth(text) <= width) return text
  let start = 0
  let rest = displayWidth(text)
  for (const character of text) {
    if (rest <= width - 1) break
    rest -= displayWidth(character)
    start += character.length
  }
  return ellipsis + text.slice(start)
}
