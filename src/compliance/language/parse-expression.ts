/**
 * Parses one expression: the grammar from conditional expressions down to atoms.
 *
 * @module
 */
import type { BinaryOperator } from '../../python/arithmetic.ts'
import { attributes } from './allowed.ts'
import type { Comparison, Expression } from './ast.ts'
import { CodeProblem } from './code-problem.ts'
import type { Token } from './lex.ts'
import type { TokenReader } from './token-reader.ts'

/** Called for each name that is read. */
export type OnName = (token: Token) => void

/**
 * Parses the expression that begins at the next token.
 *
 * @throws CodeProblem if this is not an expression of the language
 */
export function parseExpression(tokens: TokenReader, onName: OnName): Expression {
  return new ExpressionParser(tokens, onName).expression()
}

const comparisons: Readonly<Record<string, Comparison>> = {
  '==': 'Eq',
  '!=': 'NotEq',
  '<': 'Lt',
  '<=': 'LtE',
  '>': 'Gt',
  '>=': 'GtE',
}

class ExpressionParser {
  readonly #tokens: TokenReader
  readonly #onName: OnName

  constructor(tokens: TokenReader, onName: OnName) {
    this.#tokens = tokens
    this.#onName = onName
  }

  expression(): Expression {
    return this.#tokens.nested(() => {
      const body = this.#either()
      if (!this.#tokens.skip('if')) return body
      const test = this.#either()
      this.#tokens.expect('else')
      return { kind: 'IfExp', test, body, orelse: this.expression() }
    })
  }

  #either(): Expression {
    return this.#joined('Or', () => this.#joined('And', () => this.#negation()))
  }

  #joined(op: 'And' | 'Or', operand: () => Expression): Expression {
    const values = [operand()]
    while (this.#tokens.skip(op.toLowerCase())) values.push(operand())
    return values.length === 1 ? values[0]! : { kind: 'BoolOp', op, values }
  }

  #negation(): Expression {
    if (!this.#tokens.skip('not')) return this.#comparison()
    return { kind: 'UnaryOp', op: 'Not', operand: this.#tokens.nested(() => this.#negation()) }
  }

  #comparison(): Expression {
    const left = this.#bitOr()
    const ops: Comparison[] = []
    const comparators: Expression[] = []
    for (let op = this.#comparator(); op !== undefined; op = this.#comparator()) {
      ops.push(op)
      comparators.push(this.#bitOr())
    }
    return ops.length === 0 ? left : { kind: 'Compare', left, ops, comparators }
  }

  #comparator(): Comparison | undefined {
    const { next } = this.#tokens
    const op = next.kind === 'operator' ? comparisons[next.text] : undefined
    if (op !== undefined) this.#tokens.take()
    if (op !== undefined) return op
    if (this.#tokens.skip('in')) return 'In'
    if (!this.#tokens.skip('not')) return undefined
    this.#tokens.expect('in')
    return 'NotIn'
  }

  #bitOr(): Expression {
    return this.#chain({ '|': 'BitOr' }, () => this.#sum())
  }

  #sum(): Expression {
    return this.#chain({ '+': 'Add', '-': 'Sub' }, () => this.#product())
  }

  #product(): Expression {
    return this.#chain({ '*': 'Mult', '/': 'Div' }, () => this.#minus())
  }

  /** Operators of one precedence, from left to right. */
  #chain(operators: Readonly<Record<string, BinaryOperator>>, operand: () => Expression): Expression {
    let left = operand()
    for (;;) {
      const sign = Object.keys(operators).find(text => this.#tokens.skip(text))
      if (sign === undefined) return left
      left = { kind: 'BinOp', op: operators[sign]!, left, right: operand() }
    }
  }

  #minus(): Expression {
    if (!this.#tokens.skip('-')) return this.#power()
    return { kind: 'UnaryOp', op: 'USub', operand: this.#tokens.nested(() => this.#minus()) }
  }

  #power(): Expression {
    const left = this.#postfix()
    if (!this.#tokens.skip('**')) return left
    return { kind: 'BinOp', op: 'Pow', left, right: this.#tokens.nested(() => this.#minus()) }
  }

  #postfix(): Expression {
    const start = this.#tokens.next.at
    let value = this.#atom()
    for (;;) {
      if (this.#tokens.skip('.')) {
        value = { kind: 'Attribute', value, attr: this.#attributeName() }
      } else if (this.#tokens.skip('[')) {
        value = { kind: 'Subscript', value, slice: this.expression() }
        this.#tokens.expect(']')
      } else if (this.#tokens.skip('(')) {
        if (value.kind !== 'Name' && value.kind !== 'Attribute') {
          throw new CodeProblem('only names and methods can be called', start)
        }
        value = { kind: 'Call', func: value, args: this.#listUntil(')') }
      } else return value
    }
  }

  #attributeName(): string {
    const { text, at } = this.#tokens.expectKind('name')
    if (!attributes.has(text))
      throw new CodeProblem(`the attribute '${text}' is not part of the rule language`, at)
    return text
  }

  #atom(): Expression {
    const { kind, text } = this.#tokens.next
    if (kind === 'name') return this.#name()
    if (kind === 'int') return this.#constant(BigInt(text))
    if (kind === 'float') return this.#constant(Number(text))
    if (kind === 'string') return this.#constant(text)
    if (this.#tokens.sees('True') || this.#tokens.sees('False')) return this.#constant(text === 'True')
    if (this.#tokens.sees('None')) return this.#constant(null)
    if (this.#tokens.skip('[')) return { kind: 'List', elts: this.#listUntil(']') }
    if (this.#tokens.skip('{')) return this.#dictOrSet()
    if (!this.#tokens.skip('(')) throw this.#tokens.problem('not part of the rule language:')
    const inside = this.expression()
    this.#tokens.expect(')')
    return inside
  }

  #name(): Expression {
    const token = this.#tokens.take()
    this.#onName(token)
    return { kind: 'Name', id: token.text }
  }

  #constant(value: null | boolean | bigint | number | string): Expression {
    this.#tokens.take()
    return { kind: 'Constant', value }
  }

  #listUntil(closing: string): Expression[] {
    const items: Expression[] = []
    while (!this.#tokens.skip(closing)) {
      items.push(this.expression())
      if (this.#tokens.sees(closing)) continue
      this.#tokens.expect(',')
    }
    return items
  }

  #dictOrSet(): Expression {
    const keys: Expression[] = []
    const values: Expression[] = []
    while (!this.#tokens.skip('}')) {
      const isFirst = keys.length === 0
      keys.push(this.expression())
      if (isFirst && !this.#tokens.sees(':')) return this.#set(keys[0]!)
      this.#tokens.expect(':')
      values.push(this.expression())
      if (!this.#tokens.sees('}')) this.#tokens.expect(',')
    }
    return { kind: 'Dict', keys, values }
  }

  #set(first: Expression): Expression {
    if (!this.#tokens.sees('}')) this.#tokens.expect(',')
    return { kind: 'Set', elts: [first, ...this.#listUntil('}')] }
  }
}
