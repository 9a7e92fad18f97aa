import type { Outcome } from '../../report/outcome.ts'
import { compareCurves } from '../../scaling/curves.ts'
import { meanCurve } from '../../scaling/mean-curve.ts'
import type { ScalingSource } from '../scaling-source.ts'
import { readCurves } from './read-curves.ts'
import { scalingCurvesReport } from './view.ts'

/** {@link compareCurves} with its report. */
export interface ScalingCurvesStage extends ScalingSource {
  /** Run records with evaluations, logs, or tables of epochs and values. */
  readonly paths: readonly string[]
  /** The same of the runs to compare with. */
  readonly baseline: readonly string[]
  /** First epoch to compare. */
  readonly fromEpoch: number
  /** Largest gap that does not matter, in the unit of the values. */
  readonly margin: number
  /** Metric of the evaluations, or column of the tables. */
  readonly metric?: string
}

export async function scalingCurvesStage(request: ScalingCurvesStage): Promise<Outcome> {
  const { paths, metric, fromEpoch, margin } = request
  const runs = await readCurves(paths, metric, request)
  const baseline = await readCurves(request.baseline, metric, request)
  const result = compareCurves(runs, baseline, { fromEpoch, margin })
  const report = scalingCurvesReport({
    result,
    runs: meanCurve(runs),
    baseline: meanCurve(baseline),
    margin,
    path: paths.join(', '),
  })
  return { report, hasFindings: result.verdict !== 'match' }
}
