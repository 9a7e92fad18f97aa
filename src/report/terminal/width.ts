/**
 * The display width of text on a terminal.
 *
 * @module
 */

// Combining marks, and the Hangul vowels and finals that join the syllable before them.
const zero = /^[\p{M}\u1160-\u11ff]$/u
// The wide blocks of Unicode's EastAsianWidth.txt.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u

/**
 * The columns of a line of escaped text: two for East Asian characters and emoji, none for combining marks.
 *
 * @example
 * displayWidth('批次 e\u0301') // => 6
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  if (character <= '~') return 1
  if (zero.test(character)) return 0
  return wide.test(character) ? 2 : 1
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
  let used = 0
  let end = 0
  for (const character of text) {
    used += characterWidth(character)
    if (end > 0 && used > width) break
    end += character.length
  }
  return text.slice(0, end)
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
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (displayWidth(line) > width) {
      const piece = fitting(line, width)
      if (piece === line) break
      lines.push(piece)
      line = line.slice(piece.length)
    }
  }
  return [...lines, line]
}
