/**
 * The functions of Python's `math` module that rules use.
 *
 * @module
 */
import { expectArguments, expectNumber } from './arguments.ts'
import { toFloat } from './arithmetic.ts'
import { PyError } from './py-error.ts'
import { wholeNumber } from './types.ts'
import { PyFunction, PyModule, type PyValue } from './values.ts'

/** `math`: ceil, floor, isclose with its default tolerance, and log2. */
export const math = new PyModule(
  'math',
  new Map(
    [
      new PyFunction('ceil', args => rounded('ceil', Math.ceil, args)),
      new PyFunction('floor', args => rounded('floor', Math.floor, args)),
      new PyFunction('isclose', isClose),
      new PyFunction('log2', log2),
    ].map(member => [member.name, member]),
  ),
)

function rounded(name: string, round: (value: number) => number, args: readonly PyValue[]): bigint {
  expectArguments(name, args, 1)
  const value = expectNumber(args[0]!)
  return typeof value === 'bigint' ? value : wholeNumber(round(value))
}

function isClose(args: readonly PyValue[]): boolean {
  expectArguments('isclose', args, 2)
  const [a, b] = args.map(value => toFloat(expectNumber(value))) as [number, number]
  if (a === b) return true
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

function log2(args: readonly PyValue[]): number {
  expectArguments('log2', args, 1)
  const value = expectNumber(args[0]!)
  if (value <= 0) throw new PyError('ValueError', 'math domain error')
  return Math.log2(toFloat(value))
}
