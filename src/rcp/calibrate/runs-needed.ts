/**
 * How many reference runs give a wanted error or power.
 *
 * @module
 */

import { overDrawnDeviation } from '../../stats/draws/drawn-deviation.ts'
import { normalCdf, normalQuantile } from '../../stats/draws/normal.ts'
import { normalFailure } from '../../stats/draws/normal-failure.ts'
import { olympicVariance } from '../../stats/draws/olympic-variance.ts'
import { criticalDistance } from '../../stats/minimum-mean.ts'
import type { DrawnRecord } from './population.ts'

/** What is wanted, as shares. */
export interface Need {
  /** Largest failure of honest submissions. */
  readonly error?: number | undefined
  /** Smallest power. */
  readonly power?: number | undefined
}

/** An answer. */
export interface NeededRuns {
  /** Null if no number of runs is enough. */
  readonly runs: number | null
  /** What endless reference runs would give; the runs of a submission limit it. */
  readonly limit: number
}

export interface Needed {
  /** So many runs that 95 % of the records fail honest submissions at most so often. */
  readonly error: NeededRuns | null
  /** By percent faster; the submission fails with the wanted probability. Null for runs that do not differ. */
  readonly power: Readonly<Record<string, NeededRuns>> | null
}

/** The share of records that must keep a wanted error. */
export const shareOfRecords = 0.95

/** More reference runs than anybody makes. */
const mostRuns = 5000

/**
 * The reference runs that are needed, for a normal population and the floor of today.
 *
 * @param testedRuns runs of a submission in the t test
 * @param faster speed-ups in percent
 * @example
 * runsNeeded({ error: 0.1 }, { mean: 14, stdev: 0, submissionRuns: 3, trimmedPerSide: 1 }, 1, []).error.runs // => 4
 */
export function runsNeeded(
  need: Need,
  record: DrawnRecord,
  testedRuns: number,
  faster: readonly number[],
): Needed {
  const { mean, stdev, submissionRuns, trimmedPerSide } = record
  const own = olympicVariance(submissionRuns, trimmedPerSide)
  const variance = (runs: number) => (runs > 500 ? 1 / runs : olympicVariance(runs, trimmedPerSide))
  const critical = (runs: number) =>
    criticalDistance({ referenceRuns: runs - 2 * trimmedPerSide, submissionRuns: testedRuns })
  const endless = normalQuantile(0.95) / Math.sqrt(testedRuns)
  const search = (isEnough: (runs: number) => boolean) => leastRuns(2 * trimmedPerSide + 2, isEnough)
  const error = ({ error: wanted }: Need): NeededRuns | null => {
    if (wanted === undefined) return null
    const atMost = normalQuantile(wanted) * Math.sqrt(own)
    return {
      runs: search(runs => {
        const [c, spread] = [critical(runs), Math.sqrt(variance(runs))]
        return overDrawnDeviation(runs, drawn => normalCdf((c * drawn + atMost) / spread)) >= shareOfRecords
      }),
      limit: normalCdf(-endless / Math.sqrt(own)),
    }
  }
  const powerOf = (percent: number, wanted: number): NeededRuns => {
    const lead = ((percent / 100) * mean) / stdev
    const limit = normalCdf((lead - endless) / Math.sqrt(own))
    const reached = (runs: number) =>
      normalFailure({
        referenceRuns: runs,
        variance: own + variance(runs),
        margin: drawn => critical(runs) * drawn,
        lead,
      }) >= wanted
    return { runs: limit < wanted ? null : search(reached), limit }
  }
  const { power } = need
  return {
    error: error(need),
    power:
      power === undefined || !(stdev > 0)
        ? null
        : Object.fromEntries(faster.map(percent => [percent, powerOf(percent, power)])),
  }
}

/** The smallest number of runs that is enough, for an answer that does not change back; null if none is. */
function leastRuns(first: number, isEnough: (runs: number) => boolean): number | null {
  if (isEnough(first)) return first
  let [low, high] = [first, first * 2]
  while (!isEnough(high)) {
    if (high > mostRuns) return null
    ;[low, high] = [high, high * 2]
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}
