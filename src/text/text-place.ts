/**
 * Converts offsets of a text to lines and columns.
 *
 * @module
 */
import type { Place } from '../errors.ts'

const longestExcerpt = 160

/**
 * Line, column and line text at an offset of a text.
 *
 * @param text the whole text, with `\n` or `\r\n` line ends
 * @param offset index into `text`, from 0
 * @returns line and column, both from 1, and at most 160 characters of the line
 *
 * @example
 * textPlace('{\n  "a": 1,\n}', 12) // => { line: 3, column: 1, excerpt: '}' }
 */
export function textPlace(text: string, offset: number): Pick<Place, 'line' | 'column' | 'excerpt'> {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  const lineEnd = text.indexOf('\n', lineStart)
  const excerpt = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).trimEnd()
  return {
    line: before.split('\n').length,
    column: offset - lineStart + 1,
    excerpt: excerpt.slice(0, longestExcerpt),
  }
}
