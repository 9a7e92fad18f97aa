/**
 * The look of a series, the same in a picture and in its legend.
 *
 * @module
 */
import type { Role, Series } from '../plot.ts'

const rolesInTurn = ['reference', 'submission', 'passed', 'quiet'] as const

/**
 * The role of a series, which determines its colour.
 *
 * @param index index of the series in its plot
 * @example
 * roleOf({ name: 'floor', points: [], role: 'floor' }, 0) // => 'floor'
 */
export const roleOf = ({ role }: Series, index: number): Role =>
  role ?? rolesInTurn[index % rolesInTurn.length]!

/**
 * The line of a series: by default solid if its points have no symbol.
 *
 * @example
 * lineOf({ name: 'runs', points: [], symbol: 'small' }) // => 'none'
 */
export const lineOf = ({ line, symbol }: Series): NonNullable<Series['line']> =>
  line ?? (symbol === undefined ? 'solid' : 'none')
