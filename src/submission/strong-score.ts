/**
 * The score of runs that train one model each: an olympic mean.
 *
 * @module
 */

/** One run, as scores use it. */
export interface TimedRun {
  /** Null for a run that does not count: it did not converge, or does not comply. */
  readonly minutes: number | null
  /** Energy; null if not measured. */
  readonly joules: number | null
}

export interface StrongScore {
  /** Time to train; null if too many runs do not count or no run is left. */
  readonly minutes: number | null
  readonly joules: number | null
  /** Runs that do not count. */
  readonly dropped: number
}

/**
 * The mean without the fastest and the slowest runs. A run that does not count is treated as a slowest one. The
 * energy is the mean over the same runs.
 *
 * Sums run from left to right over ascending values, as in Python up to 3.11.
 *
 * @param trimmedPerSide - the number of runs dropped at each end
 * @example
 * strongScore([{ minutes: 3, joules: null }, { minutes: 1, joules: null }, { minutes: 2, joules: null }], 1)
 * // => { minutes: 2, joules: null, dropped: 0 }
 *
 * Source: MLPerf Training rules, section Benchmark Results; behaviour of result_summarizer in mlcommons/logging 7bbf792.
 */
export function strongScore(runs: readonly TimedRun[], trimmedPerSide: number): StrongScore {
  const valid = runs.filter(isTimed).sort((a, b) => a.minutes - b.minutes)
  const dropped = runs.length - valid.length
  if (dropped > trimmedPerSide) return { minutes: null, joules: null, dropped }
  const counted = valid.slice(trimmedPerSide, Math.max(valid.length - (trimmedPerSide - dropped), 0))
  const joules = counted.flatMap(run => run.joules ?? [])
  return {
    minutes: plainMean(counted.map(({ minutes }) => minutes)),
    joules: joules.length === counted.length ? plainMean(joules) : null,
    dropped,
  }
}

const isTimed = <Run extends TimedRun>(run: Run): run is Run & { readonly minutes: number } =>
  run.minutes !== null

/**
 * The mean, summed from left to right; null for no values.
 *
 * @example
 * plainMean([1, 2]) // => 1.5
 */
export function plainMean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
