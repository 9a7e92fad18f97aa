/**
 * The display width of text on a terminal.
 *
 * @module
 */
import stringWidth from 'string-width'

/** Characters of one column each: ASCII, Latin letters, dashes and quotation marks. Nothing of them joins its neighbour. */
const narrow = '\\x20-\\x7e\\xa1-\\xa8\\xaa-\\xac\\xaf-\\u02ff\\u2010-\\u2027'
const allNarrow = new RegExp(`^[${narrow}]*$`)
/** Other characters, with the one before them, which they may change. */
const otherRuns = new RegExp(`[${narrow}]?[^${narrow}]+`, 'g')

/** Widths of such runs, as it takes long to find them and tables repeat them. */
const known = new Map<string, number>()
const mostKnown = 10_000

/** Cuts text into what a reader takes for one character, marks and joined emoji included. */
const segmenter = new Intl.Segmenter()

/**
 * The columns of a line of escaped text: two for East Asian characters and emoji, none for combining marks.
 *
 * @example
 * displayWidth('批次 e\u0301') // => 6
 */
export function displayWidth(text: string): number {
  if (allNarrow.test(text)) return text.length
  let width = text.length
  for (const [run] of text.matchAll(otherRuns)) width += runWidth(run) - run.length
  return width
}

function runWidth(run: string): number {
  const before = known.get(run)
  if (before !== undefined) return before
  const width = stringWidth(run)
  if (known.size === mostKnown) known.clear()
  known.set(run, width)
  return width
}

/**
 * Pads the text with spaces to a width, after or before it.
 *
 * @example
 * pad('7', 3, 'right') // => '  7'
 */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + space : space + text
}

/**
 * The longest prefix of the text that fits the width, at least one character.
 *
 * @example
 * fitting('批次大小', 5) // => '批次'
 */
export function fitting(text: string, width: number): string {
  for (const piece of pieces(text, width)) return piece
  return ''
}

/** Cuts a text into pieces that fit the width, each of at least one character. */
function* pieces(text: string, width: number): Generator<string> {
  if (allNarrow.test(text)) {
    const most = Math.max(1, width)
    for (let at = 0; at < text.length; at += most) yield text.slice(at, at + most)
    return
  }
  let start = 0
  let used = 0
  for (const { segment, index } of segmenter.segment(text)) {
    const wide = displayWidth(segment)
    if (index > start && used + wide > width) {
      yield text.slice(start, index)
      start = index
      used = 0
    }
    used += wide
  }
  yield text.slice(start)
}

/**
 * Wraps the text to a width, at spaces or, for a word longer than a line, within the word.
 *
 * @example
 * wrap('missing rcp for 120', 11) // => ['missing rcp', 'for 120']
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    // The blank is part of what is measured: a mark after it belongs to it.
    const added = line === '' ? word : ` ${word}`
    const wide = displayWidth(added)
    if (used + wide <= width) {
      line += added
      used += wide
      continue
    }
    if (line !== '') lines.push(line)
    const parts = [...pieces(word, width)]
    line = parts.pop() ?? ''
    used = displayWidth(line)
    for (const part of parts) lines.push(part)
  }
  lines.push(line)
  return lines
}
