import type { CheckResult } from './check-result.ts'

/**
 * The floor that judges a submission, the ruleset's grace included; null without a reference.
 *
 * @example
 * floorOf(result) // => 13.900369…
 *
 * Source: the reference checker compares with mean / maximum speed-up, not with the floor itself.
 */
export const floorOf = ({ rcp }: Pick<CheckResult, 'rcp'>): number | null =>
  rcp === null ? null : rcp.mean / rcp.maxSpeedup
