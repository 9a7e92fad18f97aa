/**
 * The code of rules.
 *
 * @module
 */
import type { RulePlace } from './finding.ts'
import type { Expression, Statement } from './language/ast.ts'
import { compileBlock, type Run } from './language/compile-block.ts'
import { compileExpression } from './language/compile-expression.ts'
import type { Evaluate } from './language/evaluate.ts'

/** Rule code: its text, its syntax tree and its place in the file. It is compiled on first use. */
export class RuleCode<Parsed, Compiled> {
  readonly text: string
  readonly parsed: Parsed
  readonly place: RulePlace
  readonly #compile: (parsed: Parsed) => Compiled
  #compiled: Compiled | undefined

  constructor(text: string, parsed: Parsed, place: RulePlace, compile: (parsed: Parsed) => Compiled) {
    this.text = text
    this.parsed = parsed
    this.place = place
    this.#compile = compile
  }

  get run(): Compiled {
    this.#compiled ??= this.#compile(this.parsed)
    return this.#compiled
  }
}

/** Code that is evaluated, such as `CHECK`. */
export type Test = RuleCode<Expression, Evaluate>

/** Code that is executed, such as `POST`. */
export type Block = RuleCode<readonly Statement[], Run>

/** @param bound - names that earlier code has assigned */
export function testOf(
  text: string,
  parsed: Expression,
  place: RulePlace,
  bound: ReadonlySet<string> = new Set(),
): Test {
  return new RuleCode(text, parsed, place, expression => compileExpression(expression, bound))
}

export function blockOf(text: string, parsed: readonly Statement[], place: RulePlace): Block {
  return new RuleCode(text, parsed, place, compileBlock)
}
