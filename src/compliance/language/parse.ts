/**
 * Parses rule code: the subset of Python used by the MLPerf rules.
 *
 * @module
 */
import { imports } from './allowed.ts'
import type { Expression, Name, Statement, Target } from './ast.ts'
import { CodeProblem } from './code-problem.ts'
import { lex, type Token } from './lex.ts'
import { parseExpression } from './parse-expression.ts'
import { TokenReader } from './token-reader.ts'

/**
 * Parses code that is evaluated, such as `CHECK`.
 *
 * @param names - the names that the code may use
 * @throws CodeProblem for anything outside the language: an unknown name, an unsupported attribute, a construct such as
 * a lambda or a comprehension
 * @example
 * parseTest("v['value'] > 0", new Set(['v'])).kind // => 'Compare'
 */
export function parseTest(code: string, names: ReadonlySet<string>): Expression {
  const tokens = new TokenReader(lex(code))
  const onName = ({ text, at }: Token) => {
    if (!names.has(text)) throw unknownName(text, at)
  }
  const test = parseExpression(tokens, onName)
  if (tokens.next.kind === 'newline') tokens.take()
  tokens.expectKind('end')
  return test
}

/**
 * Parses code that is executed, such as `POST`. The code may also use names that it assigns.
 *
 * @throws CodeProblem as {@link parseTest}
 * @example
 * parseBlock("s['lr'] = v['value']", new Set(['s', 'v'])).length // => 1
 */
export function parseBlock(code: string, names: ReadonlySet<string>): Statement[] {
  return new BlockParser(lex(code), names).block()
}

class BlockParser {
  readonly #tokens: TokenReader
  readonly #names: Set<string>
  readonly #read: Token[] = []

  constructor(tokens: readonly Token[], names: ReadonlySet<string>) {
    this.#tokens = new TokenReader(tokens)
    this.#names = new Set(names)
  }

  block(): Statement[] {
    const statements: Statement[] = []
    while (this.#tokens.next.kind !== 'end') statements.push(...this.#line())
    const unknown = this.#read.find(({ text }) => !this.#names.has(text))
    if (unknown !== undefined) throw unknownName(unknown.text, unknown.at)
    return statements
  }

  #line(): Statement[] {
    if (this.#tokens.sees('if')) return [this.#if()]
    if (this.#tokens.sees('for')) return [this.#for()]
    const statements = [this.#simple()]
    while (this.#tokens.skip(';')) {
      if (this.#tokens.next.kind === 'newline') break
      statements.push(this.#simple())
    }
    this.#tokens.expectKind('newline')
    return statements
  }

  #simple(): Statement {
    if (this.#tokens.skip('from')) return this.#import()
    const start = this.#tokens.next.at
    const count = this.#read.length
    const value = this.#expression()
    if (this.#tokens.skip('+=')) {
      return { kind: 'AugAssign', target: targetOf(value, start), op: 'Add', value: this.#expression() }
    }
    if (!this.#tokens.skip('=')) return { kind: 'Expr', value }
    const target = targetOf(value, start)
    if (target.kind === 'Name') this.#bind(target.id, count)
    return { kind: 'Assign', target, value: this.#expression() }
  }

  /** Marks a name as assigned instead of read. */
  #bind(name: string, place: number): void {
    this.#read.splice(place, 1)
    this.#names.add(name)
  }

  #import(): Statement {
    const { text: module, at } = this.#tokens.expectKind('name')
    this.#tokens.expect('import')
    const { text: name } = this.#tokens.expectKind('name')
    if (!imports.has(`${module}.${name}`)) throw new CodeProblem(`${module}.${name} cannot be imported`, at)
    this.#names.add(name)
    return { kind: 'ImportFrom', module, name }
  }

  #if(): Statement {
    this.#tokens.expect('if')
    const test = this.#expression()
    return { kind: 'If', test, body: this.#body() }
  }

  #for(): Statement {
    this.#tokens.expect('for')
    const target: Name = { kind: 'Name', id: this.#tokens.expectKind('name').text }
    this.#names.add(target.id)
    this.#tokens.expect('in')
    const iter = this.#expression()
    return { kind: 'For', target, iter, body: this.#body() }
  }

  /** The part after a colon: statements on the same line, or an indented block. */
  #body(): Statement[] {
    this.#tokens.expect(':')
    if (this.#tokens.next.kind !== 'newline') {
      if (this.#tokens.sees('if') || this.#tokens.sees('for'))
        throw this.#tokens.problem('expected a new line')
      return this.#line()
    }
    this.#tokens.take()
    this.#tokens.expectKind('indent')
    return this.#tokens.nested(() => {
      const statements: Statement[] = []
      while (this.#tokens.next.kind !== 'dedent') statements.push(...this.#line())
      this.#tokens.take()
      return statements
    })
  }

  #expression(): Expression {
    return parseExpression(this.#tokens, token => this.#read.push(token))
  }
}

function targetOf(value: Expression, at: number): Target {
  if (value.kind === 'Name' || value.kind === 'Attribute' || value.kind === 'Subscript') return value
  throw new CodeProblem('only names, attributes and members can be assigned', at)
}

const unknownName = (name: string, at: number) =>
  new CodeProblem(`the name '${name}' is not part of the rule language`, at)
