import type { CheckResult } from './check-result.ts'

/**
 * How far a mean lies above the floor that judges, as a fraction of the floor; negative below it, null without one of them.
 *
 * @param mean null if no mean is shown
 * @example
 * marginAboveFloor(15, { rcp: { floor: 10 } }) // => 0.5
 */
export function marginAboveFloor(
  mean: number | null,
  { rcp }: { readonly rcp: Pick<NonNullable<CheckResult['rcp']>, 'floor'> | null },
): number | null {
  return mean === null || rcp === null ? null : mean / rcp.floor - 1
}
