import type { Curve } from '../../scaling/curve.ts'
import { type CurveComparison, compareCurves } from '../../scaling/curves.ts'
import { meanCurve } from '../../scaling/mean-curve.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'
import { readCurves } from './read-curves.ts'

/** A comparison with its mean curves. */
export interface ComparedCurves {
  readonly result: CurveComparison
  readonly runs: Curve
  readonly baseline: Curve
}

/**
 * {@link compareCurves} over run records with evaluations, logs, or tables of epochs and values, as a stage.
 *
 * @throws InputError if a path cannot be read
 */
export async function work(request: RequestOf<typeof declaration>): Promise<ComparedCurves> {
  const { inputs, metric, fromEpoch, margin } = request
  const runs = await readCurves(inputs, metric, request)
  const baseline = await readCurves(request.baseline, metric, request)
  const result = compareCurves(runs, baseline, { fromEpoch, margin })
  return { result, runs: meanCurve(runs), baseline: meanCurve(baseline) }
}
