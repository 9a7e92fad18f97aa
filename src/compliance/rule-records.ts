/**
 * The YAML of a rule file, as far as rules use it: records with members that are strings, or lists of strings.
 *
 * @module
 */

/** A string of a rule file. */
export interface RuleText {
  readonly value: string
  /** Where in the file its first visible character may be: after a quote, or after the header of a block. */
  readonly start: number
}

/** What a member says; of two members with one name the last counts. */
export interface RuleMember {
  readonly texts: readonly RuleText[]
  readonly isList: boolean
  readonly start: number
}

export interface RuleRecord {
  readonly kind: 'KEY' | 'BEGIN' | 'END'
  readonly members: ReadonlyMap<string, RuleMember>
  /** Where in the file it begins. */
  readonly start: number
}

/**
 * The place in the file's text of a string's character that comes after `visibleBefore` visible ones. Folding and
 * indentation change white space alone, so that visible characters can be counted; escapes of quoted strings, which no
 * rule file has, would shift it.
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
