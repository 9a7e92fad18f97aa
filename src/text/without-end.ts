/**
 * The text without some characters at its end. (A pattern such as `/x+$/` takes quadratic time.)
 *
 * @param characters - each of them is removed
 * @param least - characters at the beginning that stay
 * @example
 * withoutEnd('results///', '/') // => 'results'
 * withoutEnd('//', '/', 1) // => '/'
 */
export function withoutEnd(text: string, characters: string, least = 0): string {
  let end = text.length
  while (end > least && characters.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}
