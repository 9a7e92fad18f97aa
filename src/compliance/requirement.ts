/**
 * How often a key must occur.
 *
 * @module
 */

export type Requirement =
  | { readonly kind: 'exactly-one' }
  | { readonly kind: 'at-least'; readonly count: number; readonly text: string }
  /** The key itself or one of the others. */
  | { readonly kind: 'one-of'; readonly keys: readonly string[] }
  | { readonly kind: 'optional' }

/**
 * Parses the text of `REQ`; a text that upstream does not know requires nothing.
 *
 * @returns null for `AT_LEAST` without a number
 * @example
 * parseRequirement('AT_LEAST(2)', 'seed') // => { kind: 'at-least', count: 2, text: 'AT_LEAST(2)' }
 */
export function parseRequirement(text: string, key: string): Requirement | null {
  if (text === 'EXACTLY_ONE') return { kind: 'exactly-one' }
  if (text === 'AT_LEAST_ONE') return { kind: 'at-least', count: 1, text }
  if (text.startsWith('AT_LEAST(')) {
    const count = /^AT_LEAST\(\s*([+-]?\d+)\s*.$/.exec(text)?.[1]
    return count === undefined
      ? null
      : { kind: 'at-least', count: Number(count), text: `AT_LEAST(${Number(count)})` }
  }
  if (!text.startsWith('AT_LEAST_ONE_OR')) return { kind: 'optional' }
  const others = text.slice('AT_LEAST_ONE_OR('.length, -1).split(',')
  return { kind: 'one-of', keys: [...new Set([key, ...others.map(other => other.trim())])] }
}
