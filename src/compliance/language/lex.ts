/**
 * Splits rule code into tokens.
 *
 * @module
 */
import { CodeProblem } from './code-problem.ts'

export type TokenKind =
  | 'name'
  | 'keyword'
  | 'int'
  | 'float'
  | 'string'
  | 'operator'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end'

export interface Token {
  readonly kind: TokenKind
  /** As written; for a string its content. */
  readonly text: string
  /** Position of its first character in the code, from 0. */
  readonly at: number
}

/** All Python keywords, so that unsupported ones are not read as names. */
const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)

/** In upstream's files rule code has at most 22,000 characters. */
const longestCode = 1_000_000

const blank = /[ \t\f]*(?:#[^\n]*)?/y
const name = /[A-Za-z_][A-Za-z0-9_]*/y
const number = /(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?/y
const string = /'[^'\\\n]*'|"[^"\\\n]*"/y
const operator = /\*\*|==|!=|<=|>=|\+=|[,[\](){}:.=<>+\-*/|;]/y

/**
 * The tokens of a snippet, the last of kind `end`. Lines are joined inside brackets; `indent` and `dedent` mark the
 * start and the end of a block; each statement line ends with `newline`.
 *
 * @throws CodeProblem for an unsupported character, number or string (including string escapes, prefixes and triple
 * quotes), for unmatched brackets, and for code with more than a million characters
 * @example
 * lex("v > 6.0").map(token => token.text) // => ['v', '>', '6.0', '', '']
 */
export function lex(code: string): Token[] {
  if (code.length > longestCode) throw new CodeProblem('the code is too long', 0)
  return new Lexer(code).tokens()
}

class Lexer {
  readonly #code: string
  readonly #tokens: Token[] = []
  readonly #indents = [0]
  readonly #brackets: string[] = []
  #at = 0

  constructor(code: string) {
    this.#code = code
  }

  tokens(): Token[] {
    this.#indentation()
    while (this.#at < this.#code.length) {
      if (this.#code[this.#at] === '\n') this.#lineEnd()
      else this.#token()
      this.#take(blank)
    }
    if (this.#brackets.length > 0) {
      throw new CodeProblem(`'${this.#brackets.at(-1)}' is missing at the end`, this.#at)
    }
    this.#newline()
    while (this.#indents.length > 1) this.#dedent()
    this.#push('end', '', this.#at)
    return this.#tokens
  }

  #lineEnd(): void {
    const inside = this.#brackets.length > 0
    if (!inside) this.#newline()
    this.#at++
    if (!inside) this.#indentation()
  }

  #newline(): void {
    const last = this.#tokens.at(-1)
    const lineIsEmpty = last === undefined || ['newline', 'indent', 'dedent'].includes(last.kind)
    if (!lineIsEmpty) this.#push('newline', '', this.#at)
  }

  /** Opens or closes blocks at the start of a line; lines without code are ignored. */
  #indentation(): void {
    const start = this.#at
    this.#take(blank)
    const next = this.#code[this.#at]
    if (next === undefined || next === '\n') return
    const indent = this.#code.slice(start, this.#at)
    if (/[^ ]/.test(indent)) throw new CodeProblem('a block must be indented with blanks only', start)
    if (indent.length > this.#indents.at(-1)!) {
      this.#indents.push(indent.length)
      this.#push('indent', '', this.#at)
    }
    while (indent.length < this.#indents.at(-1)!) this.#dedent()
    if (indent.length !== this.#indents.at(-1)) {
      throw new CodeProblem('the indentation of the line matches no line above it', this.#at)
    }
  }

  #dedent(): void {
    this.#indents.pop()
    this.#push('dedent', '', this.#at)
  }

  #token(): void {
    const at = this.#at
    const next = this.#code[at]!
    if (next === '"' || next === "'") this.#string(at)
    else if (/[A-Za-z_]/.test(next)) this.#word(at)
    else if (/^\.?\d/.test(this.#code.slice(at, at + 2))) this.#number(at)
    else this.#operator(at)
  }

  #word(at: number): void {
    const word = this.#take(name)
    if (/^["']$/.test(this.#code[this.#at] ?? '')) throw new CodeProblem('strings must not have a prefix', at)
    this.#push(keywords.has(word) ? 'keyword' : 'name', word, at)
  }

  #number(at: number): void {
    const digits = this.#take(number)
    const leadingZero = /^0[0_]*[1-9][\d_]*$/.test(digits)
    if (leadingZero || this.#take(name) !== '') {
      throw new CodeProblem('this is not a decimal number', at)
    }
    this.#push(/[.eE]/.test(digits) ? 'float' : 'int', digits.replaceAll('_', ''), at)
  }

  #string(at: number): void {
    const text = this.#take(string)
    if (text === '') throw new CodeProblem('the string does not end on its line or has an escape', at)
    if (/^["']$/.test(this.#code[this.#at] ?? ''))
      throw new CodeProblem('strings must not be triple-quoted', at)
    this.#push('string', text.slice(1, -1), at)
  }

  #operator(at: number): void {
    const sign = this.#take(operator)
    if (sign === '') throw new CodeProblem(`'${this.#code[at]}' is not part of the rule language`, at)
    const closing = { '(': ')', '[': ']', '{': '}' }[sign]
    if (closing !== undefined) this.#brackets.push(closing)
    else if (/^[)\]}]$/.test(sign) && this.#brackets.pop() !== sign) {
      throw new CodeProblem(`'${sign}' has no opening bracket`, at)
    }
    this.#push('operator', sign, at)
  }

  #push(kind: TokenKind, text: string, at: number): void {
    this.#tokens.push({ kind, text, at })
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const taken = pattern.exec(this.#code)?.[0] ?? ''
    this.#at += taken.length
    return taken
  }
}
