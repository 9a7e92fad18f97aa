/**
 * What tests of rule files say about the value of their key.
 *
 * @module
 */
import type { Expression } from '../compliance/language/ast.ts'

/**
 * The expression for the only value that a test allows, within its tolerance: the other side of `v['value'] == …`, of
 * `abs(v['value'] - …) < …` or of `math.isclose(v['value'], …)`, or the only member of a list.
 *
 * @returns null if the test allows other values too
 * @example
 * soleValue(parseTest("v['value'] == 4", new Set(['v']))) // => { kind: 'Constant', value: 4n }
 */
export function soleValue(test: Expression): Expression | null {
  if (test.kind === 'Call') {
    const { func, args } = test
    const isClose = func.kind === 'Attribute' && func.attr === 'isclose'
    return isClose ? besideValue(args[0], args[1]) : null
  }
  if (test.kind !== 'Compare' || test.ops.length !== 1) return null
  const { left } = test
  const [op] = test.ops
  const [right] = test.comparators
  if (op === 'Eq') return besideValue(left, right)
  if (op === 'In' && isValue(left) && (right?.kind === 'List' || right?.kind === 'Set')) {
    return right.elts.length === 1 ? right.elts[0]! : null
  }
  const isTolerance = (op === 'Lt' || op === 'LtE') && left.kind === 'Call' && nameOf(left.func) === 'abs'
  const [difference] = isTolerance ? left.args : []
  if (difference?.kind !== 'BinOp' || difference.op !== 'Sub') return null
  return besideValue(difference.left, difference.right)
}

/**
 * The numbers and texts of an expression, in order, without the names of members.
 *
 * @example
 * literalsIn(parseTest("v['value'] in ['sgd', 'lars']", new Set(['v']))) // => ['sgd', 'lars']
 */
export function literalsIn(expression: Expression): (bigint | number | string)[] {
  if (expression.kind === 'Subscript') return literalsIn(expression.value)
  if (expression.kind === 'Constant') {
    const { value } = expression
    return value === null || typeof value === 'boolean' ? [] : [value]
  }
  return partsOf(expression).flatMap(literalsIn)
}

function besideValue(left: Expression | undefined, right: Expression | undefined): Expression | null {
  if (left === undefined || right === undefined) return null
  const other = isValue(left) ? right : isValue(right) ? left : null
  return other === null || hasLine(other) ? null : other
}

/** Whether it is `v['value']`. */
const isValue = (expression: Expression): boolean =>
  expression.kind === 'Subscript' &&
  nameOf(expression.value) === 'v' &&
  expression.slice.kind === 'Constant' &&
  expression.slice.value === 'value'

const hasLine = (expression: Expression): boolean =>
  nameOf(expression) === 'v' || nameOf(expression) === 'll' || partsOf(expression).some(hasLine)

const nameOf = (expression: Expression): string | null => (expression.kind === 'Name' ? expression.id : null)

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'Constant':
    case 'Name':
      return []
    case 'Attribute':
      return [expression.value]
    case 'Subscript':
      return [expression.value, expression.slice]
    case 'Call':
      return [expression.func, ...expression.args]
    case 'BoolOp':
      return expression.values
    case 'UnaryOp':
      return [expression.operand]
    case 'BinOp':
      return [expression.left, expression.right]
    case 'Compare':
      return [expression.left, ...expression.comparators]
    case 'IfExp':
      return [expression.test, expression.body, expression.orelse]
    case 'List':
    case 'Set':
      return expression.elts
    case 'Dict':
      return [...expression.keys, ...expression.values]
  }
}
