/**
 * The RCP curve of a benchmark, or of one file.
 *
 * @module
 */
import type { CurveWithSet } from '../../files/curve-finder.ts'
import { readCurve as readCurveOf } from '../../files/read-curve.ts'
import { requireFew } from '../../lists/require-few.ts'
import { type BootstrapScores, bootstrapScores } from '../../rcp/bootstrap-scores.ts'
import { type Curve, requirePointAt } from '../../rcp/curve.ts'
import type { RcpPoint } from '../../rcp/record.ts'
import { requestOf } from '../request-of.ts'
import type { Given, RequestOf } from '../stage.ts'
import { declaration } from './declaration.ts'

type Request = RequestOf<typeof declaration>

/** A curve with the requested points and draws. */
export interface DrawnCurve extends CurveWithSet {
  readonly interpolated: readonly RcpPoint[]
  readonly bootstrap: BootstrapScores | null
}

/**
 * The curve of a benchmark by its name, or of an RCP file by its path.
 *
 * @throws InputError if the set cannot be read, `no-rcp-set` if the ruleset has none for the benchmark;
 * UsageError for an unknown benchmark or ruleset
 * @example
 * readCurve('maskrcnn', { ruleset: '1.1.0', rcps: 'rcp_checker' }).points.map(point => point.globalBatchSize)
 * // => [48, 64, 96, 128, 256, 272]
 */
export function readCurve(benchmarkOrFile: string, options: Given<typeof declaration> = {}): CurveWithSet {
  return curveBehind(requestOf(declaration, { benchmark: benchmarkOrFile }, options))
}

/** {@link readCurve}, as a stage: with interpolated points and draws. */
export function work(request: Request): DrawnCurve {
  const curve = curveBehind(request)
  const { bootstrap, seed, ruleset } = request
  return {
    ...curve,
    interpolated: batchSizes(curve, request).map(bs => requirePointAt(curve, bs)),
    bootstrap: bootstrap === undefined ? null : bootstrapScores(curve, curve.set, bootstrap, seed, ruleset),
  }
}

const curveBehind = (request: Request): CurveWithSet =>
  readCurveOf(request.benchmark, { ...request, rcps: () => request.data.path('rcps') })

function batchSizes({ judging }: Curve, { interpolate = [], interpolateAll }: Request): readonly number[] {
  const smallest = judging[0]?.globalBatchSize
  const largest = judging.at(-1)?.globalBatchSize
  if (!interpolateAll || smallest === undefined || largest === undefined) return interpolate
  const count = requireFew(largest - smallest + 1, 'List some batch sizes with --interpolate.')
  return Array.from({ length: count }, (_, index) => smallest + index)
}
