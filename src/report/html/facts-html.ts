import { escapeMarkup } from '../escape.ts'

/**
 * Labels with their values; an empty string without facts.
 *
 * @example
 * factsHtml([['Runs', '5 of 5']]) // => '<dl>\n<dt>Runs</dt><dd>5 of 5</dd>\n</dl>\n'
 */
export function factsHtml(facts: readonly (readonly [label: string, value: string])[]): string {
  if (facts.length === 0) return ''
  const items = facts.map(
    ([label, value]) => `<dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(value)}</dd>\n`,
  )
  return `<dl>\n${items.join('')}</dl>\n`
}
