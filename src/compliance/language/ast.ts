/**
 * The syntax tree of rule code. Kinds and members have the names of Python's module `ast`, so the two are
 * comparable.
 *
 * @module
 */
import type { BinaryOperator } from '../../python/arithmetic.ts'

export type Comparison = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'In' | 'NotIn'

export type Expression =
  | { readonly kind: 'Constant'; readonly value: null | boolean | bigint | number | string }
  | Name
  | Attribute
  | Subscript
  | { readonly kind: 'Call'; readonly func: Name | Attribute; readonly args: readonly Expression[] }
  | { readonly kind: 'BoolOp'; readonly op: 'And' | 'Or'; readonly values: readonly Expression[] }
  | { readonly kind: 'UnaryOp'; readonly op: 'Not' | 'USub'; readonly operand: Expression }
  | {
      readonly kind: 'BinOp'
      readonly op: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'Compare'
      readonly left: Expression
      readonly ops: readonly Comparison[]
      readonly comparators: readonly Expression[]
    }
  | {
      readonly kind: 'IfExp'
      readonly test: Expression
      readonly body: Expression
      readonly orelse: Expression
    }
  | { readonly kind: 'List' | 'Set'; readonly elts: readonly Expression[] }
  | { readonly kind: 'Dict'; readonly keys: readonly Expression[]; readonly values: readonly Expression[] }

export interface Name {
  readonly kind: 'Name'
  readonly id: string
}

export interface Attribute {
  readonly kind: 'Attribute'
  readonly value: Expression
  readonly attr: string
}

export interface Subscript {
  readonly kind: 'Subscript'
  readonly value: Expression
  readonly slice: Expression
}

/** The target of an assignment. */
export type Target = Name | Attribute | Subscript

export type Statement =
  | { readonly kind: 'Expr'; readonly value: Expression }
  | { readonly kind: 'Assign'; readonly target: Target; readonly value: Expression }
  | { readonly kind: 'AugAssign'; readonly target: Target; readonly op: 'Add'; readonly value: Expression }
  | { readonly kind: 'If'; readonly test: Expression; readonly body: readonly Statement[] }
  | {
      readonly kind: 'For'
      readonly target: Name
      readonly iter: Expression
      readonly body: readonly Statement[]
    }
  | { readonly kind: 'ImportFrom'; readonly module: string; readonly name: string }
