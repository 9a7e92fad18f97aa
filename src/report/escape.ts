/**
 * Escapes untrusted text (log values, file names), one function per target.
 *
 * Every target shows invisible characters, and characters that affect the display of others, as visible escapes: control
 * characters (C0, DEL, C1) and so all terminal sequences, format characters and so all bidirectional overrides and
 * zero-width characters, line separators, lone surrogates and the noncharacters that XML forbids. So every result
 * is a single line.
 *
 * @module
 */

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu
/** Line breaks between members are kept. The pattern excludes them, because a callback for each would take most of the time. */
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
 * Text for a terminal: one line without control, format or separator characters. GitHub's runner still obeys old commands
 * such as `##[set-output name=x]y` anywhere in a line, so their opening is escaped too.
 *
 * @example
 * escapeTerminal('\u001b[31mred\u202e\n') // => '\\x1b[31mred\\u202e\\n'
 */
export function escapeTerminal(text: string): string {
  return text.replace(invisible, visibleEscape).replaceAll('##[', '##\\x5b')
}

/**
 * A whole line of plain output that a workflow runner cannot read as a command: GitHub's runner executes each line of
 * a step's output that starts with two colons, after optional white space.
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
 * Text or a quoted attribute of HTML and XML 1.0. XML 1.0 cannot represent most control characters.
 *
 * @example
 * escapeMarkup('<b title="x">') // => '&lt;b title=&quot;x&quot;&gt;'
 */
export function escapeMarkup(text: string): string {
  return escapeTerminal(text).replace(/[&<>"']/g, character => entities[character]!)
}

/**
 * Inline text of GitHub-flavoured Markdown: no markup, no HTML, no end of a table cell, no mentions.
 *
 * @example
 * escapeMarkdown('a|b *c* @d') // => 'a\\|b \\*c\\* @<!-- -->d'
 */
export function escapeMarkdown(text: string): string {
  return (
    escapeTerminal(text)
      .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
      // A backslash does not help: mentions are detected in the rendered text, which an empty comment splits.
      .replaceAll('@', '@<!-- -->')
  )
}

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /[",]|^\s*::/

/**
 * A cell of a CSV file (RFC 4180). A cell that a spreadsheet would read as a formula gets a leading apostrophe, unless
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
 * The message of a GitHub workflow command; line breaks are kept with the command's own escape.
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
 * JSON text with the same strings, with invisible characters as `\uXXXX`.
 *
 * @param json - the result of `JSON.stringify`, which escapes C0 and lone surrogates; its own line breaks are kept
 * @example
 * escapeJson('"\u009b"') // => '"\\u009b"'
 */
export function escapeJson(json: string): string {
  // Nearly all text is plain, and this test takes a tenth of the time.
  const inert = json.replaceAll('##[', '##\\u005b')
  if (!/[^\n -~]/.test(inert)) return inert
  return inert.replace(invisibleInJson, character =>
    character
      .split('')
      .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
