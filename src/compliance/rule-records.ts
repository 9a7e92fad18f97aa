/**
 * The YAML subset of rule files: records with members that are strings or lists of strings.
 *
 * @module
 */

/** A string of a rule file. */
export interface RuleText {
  readonly value: string
  /** Offset in the file where its first visible character may be: after a quote, or after the header of a block. */
  readonly start: number
}

/** The content of a member; of two members with the same name the last one counts. */
export interface RuleMember {
  readonly texts: readonly RuleText[]
  readonly isList: boolean
  readonly start: number
}

export interface RuleRecord {
  readonly kind: 'KEY' | 'BEGIN' | 'END'
  readonly members: ReadonlyMap<string, RuleMember>
  /** Offset in the file. */
  readonly start: number
}

/**
 * The offset in the file of the character of a string that comes after `visibleBefore` visible characters. Folding and
 * indentation change only white space, so visible characters can be counted. Escapes in quoted strings would shift the
 * offset, but no rule file has them.
 *
 * @example
 * placeInText('a: >\n  v >\n  6', { value: 'v > 6', start: 5 }, 2) // => 13
 */
export function placeInText(text: string, { start }: RuleText, visibleBefore: number): number {
  let left = visibleBefore
  for (let at = start; at < text.length; at++) {
    if (/\s/.test(text[at]!)) continue
    if (left === 0) return at
    left--
  }
  return start
}
