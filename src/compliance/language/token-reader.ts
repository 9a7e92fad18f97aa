/**
 * A cursor in a list of tokens.
 *
 * @module
 */
import { CodeProblem } from './code-problem.ts'
import type { Token, TokenKind } from './lex.ts'

/** Limit for nested brackets, operands and blocks; upstream's rules nest at most a dozen. */
const deepest = 100

export class TokenReader {
  readonly #tokens: readonly Token[]
  #index = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get next(): Token {
    return this.#tokens[this.#index]!
  }

  take(): Token {
    return this.#tokens[this.#index++]!
  }

  /** Whether an operator or keyword comes next. */
  sees(text: string): boolean {
    const { next } = this
    return next.text === text && (next.kind === 'operator' || next.kind === 'keyword')
  }

  /** Skips an operator or keyword if it comes next. */
  skip(text: string): boolean {
    const seen = this.sees(text)
    if (seen) this.take()
    return seen
  }

  /** @throws CodeProblem if another token comes next */
  expect(text: string): void {
    if (!this.skip(text)) throw this.problem(`expected '${text}'`)
  }

  /** @throws CodeProblem if a token of another kind comes next */
  expectKind(kind: TokenKind): Token {
    if (this.next.kind !== kind) throw this.problem(`expected ${kind}`)
    return this.take()
  }

  /** The result of `read`. @throws CodeProblem if the code is nested too deeply */
  nested<T>(read: () => T): T {
    if (++this.#depth > deepest) throw this.problem('the code is nested too deeply')
    const result = read()
    this.#depth--
    return result
  }

  /** A problem at the next token. */
  problem(message: string): CodeProblem {
    const { kind, text, at } = this.next
    const found = kind === 'end' ? 'the end' : text === '' ? kind : `'${text.slice(0, 40)}'`
    return new CodeProblem(`${message} at ${found}`, at)
  }
}
