/**
 * Parses JSON as Python does.
 *
 * @module
 */

import type { LogValue } from './log-value.ts'
import { tooDeepAt } from './too-deep-at.ts'
import { withoutStacks } from './without-stacks.ts'

/** Thrown for invalid JSON; `column` is 1-based, as in Python's message. */
export class PythonJsonError extends SyntaxError {
  readonly column: number
  /** Whether Python raises a `RecursionError` instead of a `JSONDecodeError`. */
  readonly isTooDeep: boolean

  constructor(expected: string, at: number, isTooDeep = false) {
    super(`${expected}: column ${at + 1}`)
    this.isTooDeep = isTooDeep
    this.name = 'PythonJsonError'
    this.column = at + 1
  }
}

/** Python's recursion limit is 1000, of which the checkers have used up to twenty. */
const deepest = 980

/**
 * Reads one JSON text as `json.loads` does: `NaN`, `Infinity` and `-Infinity` are numbers.
 *
 * @throws PythonJsonError if `json.loads` raises a `JSONDecodeError`, with the same column, and if a text
 * is nested more than 980 levels deep.
 * @example
 * parsePythonJson('{"value": NaN}') // => { value: NaN }
 */
export function parsePythonJson(text: string): LogValue {
  const tooDeep = tooDeepAt(text, deepest)
  if (tooDeep !== null) throw new PythonJsonError('Nested too deeply', tooDeep, true)
  return withoutStacks(() => {
    try {
      return JSON.parse(text)
    } catch {
      // JSON.parse neither accepts NaN nor reports where it stopped; the reader below does both, but is ten times slower.
      return new PythonJsonReader(text).document()
    }
  })
}

const whiteSpace = /[ \t\n\r]*/y
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: a raw control character ends a valid string
const plainCharacters = /[^"\\\u0000-\u001f]*/y
const words: Readonly<Record<string, LogValue>> = {
  null: null,
  true: true,
  false: false,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}

class PythonJsonReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): LogValue {
    this.#take(whiteSpace)
    const value = this.#value()
    this.#take(whiteSpace)
    if (this.#at < this.#text.length) throw new PythonJsonError('Extra data', this.#at)
    return value
  }

  #value(): LogValue {
    const first = this.#text[this.#at]
    if (first === '"') return this.#string()
    if (first === '{') return this.#object()
    if (first === '[') return this.#array()
    for (const word in words) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length
        return words[word]!
      }
    }
    const digits = this.#take(number)
    if (digits === '') throw new PythonJsonError('Expecting value', this.#at)
    return Number(digits)
  }

  #object(): LogValue {
    const members: [string, LogValue][] = []
    this.#at++
    this.#take(whiteSpace)
    if (this.#skip('}')) return {}
    for (;;) {
      if (this.#text[this.#at] !== '"') {
        throw new PythonJsonError('Expecting property name enclosed in double quotes', this.#at)
      }
      const name = this.#string()
      this.#take(whiteSpace)
      if (!this.#skip(':')) throw new PythonJsonError("Expecting ':' delimiter", this.#at)
      this.#take(whiteSpace)
      members.push([name, this.#value()])
      this.#take(whiteSpace)
      if (this.#skip('}')) return Object.fromEntries(members)
      if (!this.#skip(',')) throw new PythonJsonError("Expecting ',' delimiter", this.#at)
      this.#take(whiteSpace)
    }
  }

  #array(): LogValue {
    const values: LogValue[] = []
    this.#at++
    this.#take(whiteSpace)
    if (this.#skip(']')) return values
    for (;;) {
      values.push(this.#value())
      this.#take(whiteSpace)
      if (this.#skip(']')) return values
      if (!this.#skip(',')) throw new PythonJsonError("Expecting ',' delimiter", this.#at)
      this.#take(whiteSpace)
    }
  }

  #string(): string {
    const start = this.#at++
    for (;;) {
      this.#take(plainCharacters)
      if (this.#skip('"')) return this.#decode(start)
      if (this.#at >= this.#text.length) {
        throw new PythonJsonError('Unterminated string starting at', start)
      }
      if (this.#text[this.#at] !== '\\') throw new PythonJsonError('Invalid control character at', this.#at)
      this.#escape(start)
    }
  }

  #escape(start: number): void {
    const kind = this.#text[this.#at + 1]
    if (kind === undefined) throw new PythonJsonError('Unterminated string starting at', start)
    if (kind === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(this.#text.slice(this.#at + 2, this.#at + 6))) {
        throw new PythonJsonError('Invalid \\uXXXX escape', this.#at + 1)
      }
      this.#at += 6
    } else {
      if (!'"\\/bfnrt'.includes(kind)) throw new PythonJsonError('Invalid \\escape', this.#at)
      this.#at += 2
    }
  }

  /** The text is now known to be a valid JSON string, so the engine decodes it. */
  #decode(start: number): string {
    return JSON.parse(this.#text.slice(start, this.#at))
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const taken = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += taken.length
    return taken
  }

  #skip(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }
}
