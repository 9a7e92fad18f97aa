/**
 * The tokens of the protocol buffer text format.
 *
 * @module
 */
import { InputError } from '../../../errors.ts'

export interface PrototxtToken {
  /** A word is a name, a number or an enumeration value; the last token is the end. */
  readonly kind: 'word' | 'string' | 'punctuation' | 'end'
  /** As written; for a string the content between the quotation marks, with escapes resolved. */
  readonly text: string
  readonly line: number
  readonly column: number
}

const SPACE_OR_COMMENT = /[ \t\r\n\f\v]+(?:#[^\n]*)?|#[^\n]*/y
const WORD = /[\w.+-]+/y
const STRING = /"([^"\\\n]*(?:\\.[^"\\\n]*)*)"|'([^'\\\n]*(?:\\.[^'\\\n]*)*)'/y
const PUNCTUATION = ':{}<>[],;'
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/**
 * Splits a text into tokens; drops comments and white space.
 *
 * @throws InputError `prototxt-syntax` at a character that starts no token, such as an unterminated string
 * @example
 * lexPrototxt('power: 2 # squared', 'solver.prototxt').map(token => token.text)
 * // => ['power', ':', '2', '']
 */
export function lexPrototxt(text: string, file: string, firstLine = 1): PrototxtToken[] {
  const tokens: PrototxtToken[] = []
  let at = 0
  let line = firstLine
  let lineStart = 0

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    return pattern.exec(text)
  }

  for (;;) {
    const space = match(SPACE_OR_COMMENT)?.[0] ?? ''
    for (let i = space.indexOf('\n'); i >= 0; i = space.indexOf('\n', i + 1)) {
      line += 1
      lineStart = at + i + 1
    }
    at += space.length
    if (space !== '') continue
    const place = { line, column: at - lineStart + 1 }
    if (at === text.length) return [...tokens, { kind: 'end', text: '', ...place }]
    const word = match(WORD)
    const string = word ?? match(STRING)
    if (word !== null) tokens.push({ kind: 'word', text: word[0], ...place })
    else if (string !== null)
      tokens.push({ kind: 'string', text: resolveEscapes(string[1] ?? string[2] ?? ''), ...place })
    else if (PUNCTUATION.includes(text[at]!)) tokens.push({ kind: 'punctuation', text: text[at]!, ...place })
    else
      throw new InputError('prototxt-syntax', `unexpected "${text[at]}"`, {
        file,
        ...place,
        excerpt: text.slice(lineStart).split('\n', 1)[0],
        remedy: 'Write fields as "name: value" and blocks as "name { … }".',
      })
    at += string?.[0].length ?? 1
  }
}

function resolveEscapes(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character)
}
