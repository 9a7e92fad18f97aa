/**
 * Untrusted text (log values, names of files) made harmless, one function per target.
 *
 * What cannot be seen or changes how its surroundings are seen is shown as a visible escape in every target: control
 * characters (C0, DEL, C1) and so all terminal sequences, format characters and so all bidirectional overrides and
 * zero-width characters, line separators, lone surrogates and the noncharacters that XML forbids. Every result
 * is therefore a single line.
 *
 * @module
 */

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu
/** Line breaks between members stay; left out here, as calling back for each would take most of the time. */
const invisibleInJson = new RegExp(`(?!\\n)${invisible.source}`, 'gu')
const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function hexadecimal(character: string, digits: number): string {
  return character.codePointAt(0)!.toString(16).padStart(digits, '0')
}

function visibleEscape(character: string): string {
  const code = character.codePointAt(0)!
  if (code > 0xffff) return `\\u{${hexadecimal(character, 5)}}`
  return (
    short[character] ?? (code > 0xff ? `\\u${hexadecimal(character, 4)}` : `\\x${hexadecimal(character, 2)}`)
  )
}

/**
 * Text for a terminal: one line without control, format or separator characters.
 *
 * @example
 * escapeTerminal('\u001b[31mred\u202e\n') // => '\\x1b[31mred\\u202e\\n'
 */
export function escapeTerminal(text: string): string {
  return text.replace(invisible, visibleEscape)
}

/**
 * A whole line of plain output that a workflow runner cannot take for a command: GitHub's runner obeys each line of
 * a step's output that starts with two colons, white space before them aside.
 *
 * @example
 * escapeLine('::error::x') // => '\\x3a:error::x'
 */
export function escapeLine(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\x3a')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text or a quoted attribute of HTML and of XML 1.0, which has no way to hold most control characters.
 *
 * @example
 * escapeMarkup('<b title="x">') // => '&lt;b title=&quot;x&quot;&gt;'
 */
export function escapeMarkup(text: string): string {
  return escapeTerminal(text).replace(/[&<>"']/g, character => entities[character]!)
}

/**
 * Inline text of GitHub-flavoured Markdown: no markup, no HTML, no end of a table cell, nobody mentioned.
 *
 * @example
 * escapeMarkdown('a|b *c* @d') // => 'a\\|b \\*c\\* @<!-- -->d'
 */
export function escapeMarkdown(text: string): string {
  return (
    escapeTerminal(text)
      .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
      // A backslash would not do: mentions are looked for in the rendered text, which an empty comment splits.
      .replaceAll('@', '@<!-- -->')
  )
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /[",]|^\s*::/

/**
 * A cell of a CSV file (RFC 4180). One that a spreadsheet would take for a formula gets a leading apostrophe, unless
 * it is a number. Source: OWASP, CSV injection.
 *
 * @example
 * escapeCsv('=1+2, "x"') // => '"\'=1+2, ""x"""'
 */
export function escapeCsv(text: string): string {
  const guard = formulaStart.test(text) && !number.test(text) ? "'" : ''
  const cell = guard + escapeTerminal(text)
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

const commandEscapes: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
}

/**
 * The message of a GitHub workflow command; its line breaks are kept in the command's own escape.
 *
 * @example
 * escapeCommandMessage('50 %\n::error::') // => '50 %25%0A::error::'
 */
export function escapeCommandMessage(text: string): string {
  return escapeTerminal(text.replace(/[%\r\n]/g, character => commandEscapes[character]!))
}

/**
 * The value of a property (`file`, `title`, …) of a GitHub workflow command.
 *
 * @example
 * escapeCommandProperty('a,b:c') // => 'a%2Cb%3Ac'
 */
export function escapeCommandProperty(text: string): string {
  return escapeTerminal(text.replace(/[%\r\n:,]/g, character => commandEscapes[character]!))
}

/**
 * JSON text whose strings hold the same characters, the invisible ones as `\uXXXX`.
 *
 * @param json - what `JSON.stringify` returned; it has escaped C0 and lone surrogates, and its own line breaks stay
 * @example
 * escapeJson('"\u009b"') // => '"\\u009b"'
 */
export function escapeJson(json: string): string {
  // Nearly all text is plain, which is found out in a tenth of the time.
  if (!/[^\n -~]/.test(json)) return json
  return json.replace(invisibleInJson, character =>
    character
      .split('')
      .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
