import type { CheckResult } from '../../rcp/check/check-result.ts'
import { notConverged } from '../../rcp/check/judge.ts'
import { olympicMean } from '../../stats/olympic-mean.ts'
import { shownMean } from './shown-mean.ts'

/** A run at one end of a submission. */
export type EndRun = 'fastest' | 'slowest'

/**
 * The run without which the mean would be on the other side of the floor; null if neither the fastest nor the slowest decides,
 * or if too few runs would be left.
 *
 * @param trimmed runs dropped at each end
 * @example
 * decidingRun({ rcp: { floor: 14 }, epochs: [13, 13, 14, 15, 15], submissionMean: 14 }, 1) // => 'slowest'
 */
export function decidingRun(
  result: Pick<CheckResult, 'rcp' | 'submissionMean' | 'epochs'>,
  trimmed: number,
): EndRun | null {
  const [floor, mean] = [result.rcp?.floor ?? null, shownMean(result)]
  if (floor === null || mean === null) return null
  const values = result.epochs.map(value => value ?? notConverged)
  const others = { fastest: values.slice(1), slowest: values.slice(0, -1) }
  const ends = Object.keys(others) as EndRun[]
  return (
    ends.find(end => {
      const without = olympicMean(others[end], trimmed)
      return Number.isFinite(without) && without >= floor !== mean >= floor
    }) ?? null
  )
}
