/**
 * What a series looks like, the same in a picture and in its legend.
 *
 * @module
 */
import type { Series } from '../plot.ts'

const rolesInTurn = ['reference', 'submission', 'passed', 'quiet'] as const

/**
 * The class that has the colour of a series.
 *
 * @param index of the series among those of its plot
 * @example
 * roleOf({ name: 'floor', points: [], role: 'floor' }, 0) // => 'role-floor'
 */
export const roleOf = ({ role }: Series, index: number): string =>
  `role-${role ?? rolesInTurn[index % rolesInTurn.length]!}`

/**
 * The line of a series: where nothing is said, solid for one whose points have no symbol.
 *
 * @example
 * lineOf({ name: 'runs', points: [], symbol: 'small' }) // => 'none'
 */
export const lineOf = ({ line, symbol }: Series): NonNullable<Series['line']> =>
  line ?? (symbol === undefined ? 'solid' : 'none')
