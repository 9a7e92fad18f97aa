/**
 * Where in a YAML file a character of a string stands.
 *
 * @module
 */
import type { Scalar } from 'yaml'

/**
 * The place in the file's text of a string's character that comes after `visibleBefore` visible ones. Folding and
 * indentation change white space alone, so that visible characters can be counted; escapes of quoted strings, which no
 * rule file has, would shift it.
 *
 * @example
 * placeInScalar('a: >\n  v >\n  6', scalar, 2) // => 13
 */
export function placeInScalar(text: string, scalar: Scalar, visibleBefore: number): number {
  const start = scalar.range?.[0] ?? 0
  let at = start
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL') at = text.indexOf('\n', start) + 1
  else if (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE') at = start + 1
  for (let left = visibleBefore; at < text.length; at++) {
    if (/\s/.test(text[at]!)) continue
    if (left === 0) return at
    left--
  }
  return start
}
