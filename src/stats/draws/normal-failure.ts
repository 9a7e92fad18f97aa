import { overDrawnDeviation } from './drawn-deviation.ts'
import { normalCdf } from './normal.ts'

/** A check of drawn submissions against drawn records, in standard deviations of one run. */
export interface NormalCheck {
  /** Reference runs of the record. */
  readonly referenceRuns: number
  /** Variance of the difference of the two olympic means. */
  readonly variance: number
  /** Distance of the floor from the record's mean, as a function of the record's population deviation. */
  readonly margin: (stdev: number) => number
  /** How much less than the record the submission needs on average. */
  readonly lead: number
}

/**
 * The probability that a submission scores below the floor, where both the record and the submission are drawn from a normal
 * population and the olympic means are taken as normal. With a margin of c deviations it is F(-k; n-1), the distribution of the
 * noncentral t with k = c · √((n-1)/n) / √variance.
 *
 * @example
 * normalFailure({ referenceRuns: 6, variance: 1, margin: stdev => 2 * stdev, lead: 0 }) // => 0.0637320040790581, to 12 digits
 *
 * Source: the deviation is integrated over its own distribution, so any margin will do.
 */
export function normalFailure({ referenceRuns, variance, margin, lead }: NormalCheck): number {
  const spread = Math.sqrt(variance)
  return overDrawnDeviation(referenceRuns, stdev => normalCdf((lead - margin(stdev)) / spread))
}
