import { type CurveRequest, readCurve } from '../../files/read-curve.ts'
import { bootstrapScores } from '../../rcp/bootstrap-scores.ts'
import { type Curve, requirePointAt } from '../../rcp/curve.ts'
import { curveProvenance } from '../../report/curve-provenance.ts'
import type { Outcome } from '../../report/outcome.ts'
import { curveReport } from './view.ts'

/** {@link readCurve} with its report. */
export interface CurveStage extends CurveRequest {
  /** Name of a benchmark, or path of an RCP file. */
  readonly subject: string
  /** Batch sizes to add. */
  readonly interpolate?: readonly number[]
  /** Add every batch size from the smallest record that judges to the largest. */
  readonly interpolateAll?: boolean
  /** Batch size of a record whose runs submissions are drawn from. */
  readonly bootstrap?: number
  /** Of those draws; 1 where absent. */
  readonly seed?: number
}

export async function curveStage({ subject, ...request }: CurveStage): Promise<Outcome> {
  const curve = readCurve(subject, request)
  const interpolated = batchSizes(curve, request).map(bs => requirePointAt(curve, bs))
  const { ruleset, bootstrap, seed = 1 } = request
  const drawn = bootstrap === undefined ? null : bootstrapScores(curve, curve.set, bootstrap, seed)
  const report = curveReport({ ...curve, ruleset, interpolated, bootstrap: drawn })
  return { report: { ...report, provenance: curveProvenance(request, [curve.set.file]) }, hasFindings: false }
}

function batchSizes(
  { judging }: Curve,
  { interpolate = [], interpolateAll }: Pick<CurveStage, 'interpolate' | 'interpolateAll'>,
): readonly number[] {
  const smallest = judging[0]?.globalBatchSize
  const largest = judging.at(-1)?.globalBatchSize
  if (interpolateAll !== true || smallest === undefined || largest === undefined) return interpolate
  return Array.from({ length: largest - smallest + 1 }, (_, index) => smallest + index)
}
