import { escapeMarkup } from '../escape.ts'
import type { Finding } from '../report.ts'

/** More places than these are folded. */
const fewPlaces = 3

type Place = Pick<Finding, 'path' | 'line'>

/**
 * Files with their lines, each a link to the card that it belongs to; the lines of one file are joined.
 *
 * @param folder is left out of paths below it; ends with a slash
 * @param cardOf the id of the card that a path belongs to; null without one
 * @example
 * placesHtml([{ path: 'r/a.txt', line: 7 }, { path: 'r/a.txt', line: 9 }], 'r/', () => null) // => '<code>a.txt:7,9</code>'
 */
export function placesHtml(
  places: readonly Place[],
  folder: string,
  cardOf: (path: string) => string | null,
): string {
  const lines = new Map<string, number[]>()
  for (const { path, line } of places) {
    const known = lines.get(path) ?? []
    if (line !== null) known.push(line)
    lines.set(path, known)
  }
  const files = [...lines].map(([path, all]) => {
    const short = path.startsWith(folder) ? path.slice(folder.length) : path
    const text = `<code>${escapeMarkup(all.length === 0 ? short : `${short}:${all.join(',')}`)}</code>`
    const card = cardOf(path)
    return card === null ? text : `<a href="#${card}">${text}</a>`
  })
  const more = files.slice(fewPlaces)
  const first = files.slice(0, fewPlaces).join(', ')
  return more.length === 0
    ? first
    : `${first} <details><summary>and ${more.length} more</summary>${more.join(', ')}</details>`
}
