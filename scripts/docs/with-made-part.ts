/**
 * Replaces the part of a page between the comments `<!-- made: NAME -->` and `<!-- end: NAME -->`.
 *
 * @throws Error if the page has no such comments
 * @example
 * withMadePart('<!-- made: a -->\nold\n<!-- end: a -->\n', 'a', 'new') // => '<!-- made: a -->\nnew\n<!-- end: a -->\n'
 */
export function withMadePart(page: string, name: string, part: string): string {
  const [begin, end] = [`<!-- made: ${name} -->\n`, `\n<!-- end: ${name} -->`]
  const from = page.indexOf(begin)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`the page has no part ${name}`)
  return page.slice(0, from + begin.length) + part + page.slice(to)
}
