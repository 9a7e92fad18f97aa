/**
 * The core of the check: compares a submission's runs with one reference point.
 *
 * @module
 */
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { olympicMean } from '../../stats/olympic-mean.ts'
import type { RcpPoint } from '../record.ts'
import { trimmedPerSide } from '../statistics.ts'

export interface Judgement {
  readonly passed: boolean
  /** Olympic mean of the submission's epochs. */
  readonly submissionMean: number
  /** Reference mean / submission mean if above 1, else 1: the factor for the score. */
  readonly normalization: number
}

/** A run that did not converge counts as this many epochs. */
export const notConverged = 1e9

/**
 * Judges a submission. It passes if its mean is at least mean / maxSpeedup; the floor itself is not compared.
 *
 * @param epochs of the runs that converged
 * @param failed number of runs that did not converge
 * @example
 * judge(point, [14, 14, 14, 14, 14], 0, builtIn).normalization // => 1.0009920634920635
 *
 * Source: behaviour of _eval_submission_record in mlcommons/logging 7bbf792, bit-identical.
 */
export function judge(
  point: RcpPoint,
  epochs: readonly number[],
  failed: number,
  catalogue: Catalogue,
): Judgement {
  const all = [...epochs, ...new Array<number>(failed).fill(notConverged)]
  const submissionMean = olympicMean(all, trimmedPerSide(catalogue, point.benchmark))
  const factor = point.mean / submissionMean
  const passed = submissionMean >= point.mean / point.maxSpeedup
  return { passed, submissionMean, normalization: Math.max(1, factor) }
}
