/**
 * Where the brackets of a JSON text are nested deeper than allowed. The text need not be valid.
 *
 * @returns the offset of the first bracket that is too deep; null if there is none
 * @example
 * tooDeepAt('[["["]]', 2) // => null
 * tooDeepAt('[["["]]', 1) // => 1
 */
export function tooDeepAt(text: string, levels: number): number | null {
  // Each level takes two brackets, so most texts need no look.
  if (text.length <= 2 * levels) return null
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === quote) at = closingQuote(text, at + 1)
    else if (unit === bracket || unit === brace) {
      depth++
      if (depth > levels) return at
    } else if (unit === closingBracket || unit === closingBrace) depth--
  }
  return null
}

const [quote, backslash, bracket, closingBracket, brace, closingBrace] = Array.from('"\\[]{}', character =>
  character.charCodeAt(0),
)

/** The place of the quotation mark that ends a string, or of the end of the text. */
function closingQuote(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at
}
