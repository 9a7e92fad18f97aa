/**
 * Parses JSON into Python values.
 *
 * @module
 */
import { PythonJsonError } from './python-json.ts'
import { PyDict, type PyValue } from './values.ts'

/**
 * Parses text that is known to be JSON, as `json.loads` does: 6 is an int and 6.0 a float, integers may have any size,
 * and if a key occurs twice, the last value counts.
 *
 * @param from - start of the value; the text after the value is ignored
 * @throws PythonJsonError if the text is not JSON
 * @example
 * readPythonValue('[6, 6.0]') // => [6n, 6]
 */
export function readPythonValue(text: string, from = 0): PyValue {
  return new ValueReader(text, from).value()
}

const point = '.'.charCodeAt(0)
const minus = '-'.charCodeAt(0)
const plus = '+'.charCodeAt(0)
const zero = '0'.charCodeAt(0)
const nine = '9'.charCodeAt(0)
const smallE = 'e'.charCodeAt(0)
const largeE = 'E'.charCodeAt(0)
/** A number with at most this many characters is exact as a float; float to int is faster than text to int. */
const mostDigits = 15
const words: ReadonlyMap<string, PyValue> = new Map<string, PyValue>([
  ['n', null],
  ['t', true],
  ['f', false],
  ['N', Number.NaN],
  ['I', Number.POSITIVE_INFINITY],
])
const wordLengths: Readonly<Record<string, number>> = { n: 4, t: 4, f: 5, N: 3, I: 8 }

class ValueReader {
  readonly #text: string
  #at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
  }

  value(): PyValue {
    const first = this.#next()
    if (first === '"') return this.#string()
    if (first === '{') return this.#dict()
    if (first === '[') return this.#list()
    if (first in wordLengths) {
      this.#at += wordLengths[first]!
      return words.get(first)!
    }
    if (this.#text.startsWith('-I', this.#at)) {
      this.#at += '-Infinity'.length
      return Number.NEGATIVE_INFINITY
    }
    return this.#number()
  }

  #number(): PyValue {
    const start = this.#at
    let isFloat = false
    for (; ; this.#at++) {
      const next = this.#text.charCodeAt(this.#at)
      if (next === point || next === smallE || next === largeE) isFloat = true
      else if (!(next >= zero && next <= nine) && next !== minus && next !== plus) break
    }
    const digits = this.#text.slice(start, this.#at)
    if (digits === '') throw new PythonJsonError('Expecting value', start)
    if (isFloat) return Number(digits)
    return BigInt(digits.length <= mostDigits ? Number(digits) : digits)
  }

  #dict(): PyDict {
    const dict = new PyDict()
    this.#at++
    while (this.#next() !== '}') {
      if (this.#text[this.#at] === ',') this.#at++
      this.#next()
      const key = this.#string()
      this.#next()
      this.#at++
      dict.set(key, this.value())
    }
    this.#at++
    return dict
  }

  #list(): PyValue[] {
    const list: PyValue[] = []
    this.#at++
    while (this.#next() !== ']') {
      if (this.#text[this.#at] === ',') this.#at++
      list.push(this.value())
    }
    this.#at++
    return list
  }

  #string(): string {
    const start = this.#at + 1
    let end = this.#text.indexOf('"', start)
    const plain = this.#text.slice(start, end)
    if (!plain.includes('\\')) {
      this.#at = end + 1
      return plain
    }
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1)
    this.#at = end + 1
    return JSON.parse(this.#text.slice(start - 1, this.#at))
  }

  /** Whether an odd number of backslashes precedes a position. */
  #isEscaped(place: number): boolean {
    let at = place
    while (this.#text[at - 1] === '\\') at--
    return (place - at) % 2 === 1
  }

  /** The next character that is not white space. */
  #next(): string {
    for (;;) {
      const next = this.#text[this.#at]
      if (next !== ' ' && next !== '\n' && next !== '\t' && next !== '\r') return next ?? ''
      this.#at++
    }
  }
}
