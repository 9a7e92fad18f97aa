/**
 * Equal runs, and the early value that they may hide.
 *
 * @module
 */

/** What equal runs say of an early value that none of them shows. */
export interface UnseenEarlyValue {
  /** Upper limit of its probability, at 95 %. */
  readonly upperLimit: number
  /** Probability that an honest submission fails, over all probabilities of an early value. */
  readonly falseAlarm: number
}

/**
 * Runs that are all equal have their mean as floor, so a submission fails as soon as one early run counts. The limit is that of no
 * early value among the runs; the failure is averaged over Jeffreys's posterior.
 *
 * @param runs reference runs, all equal
 * @param submissionRuns runs of a submission
 * @param trimmedPerSide runs dropped at each end
 * @example
 * unseenEarlyValue(6, 3, 1) // => { upperLimit: 0.393…, falseAlarm: 0.032738… }
 *
 * Source: Σ C(N,k) B(k+½, N-k+n+½) / B(½, n+½) over more than trimmedPerSide early runs, the beta-binomial distribution.
 */
export function unseenEarlyValue(
  runs: number,
  submissionRuns: number,
  trimmedPerSide: number,
): UnseenEarlyValue {
  // The ratio of one term to the one before it needs no gamma function; the terms of k = 0 to N add up to 1.
  let term = 1
  let all = 0
  let failing = 0
  for (let early = 0; early <= submissionRuns; early++) {
    all += term
    if (early > trimmedPerSide) failing += term
    const rest = submissionRuns - early
    term *= (rest * (early + 0.5)) / ((early + 1) * (rest - 1 + runs + 0.5))
  }
  return { upperLimit: 1 - 0.05 ** (1 / runs), falseAlarm: failing / all }
}
