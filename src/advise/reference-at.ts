/**
 * The reference that judges at a batch size.
 *
 * @module
 */
import { type Catalogue, convergenceRule } from '../benchmarks/catalogue.ts'
import type { RcpReference } from '../rcp/check/check-result.ts'
import { referenceOf } from '../rcp/check/decide.ts'
import { type Curve, type CurvePoint, pointAt } from '../rcp/curve.ts'
import { evaluationInterval, type IntervalSource } from '../rcp/evaluation-interval.ts'
import { graceOf, withGrace } from '../rcp/judging-point.ts'
import type { RcpSet } from '../rcp/record.ts'
import type { JudgedAt } from './outcomes.ts'

/** A batch size on the curve. */
export interface ReferenceAt {
  /** Its position on the curve. */
  readonly found: CurvePoint
  /** The reference as shown in results, or null. */
  readonly rcp: RcpReference | null
  /** The point that judges, or null, for example for benchmarks that are not judged. */
  readonly at: JudgedAt | null
}

/** What the reference depends on in addition to the curve. */
export interface ReferenceOptions {
  readonly catalogue: Catalogue
  readonly ruleset: string
  /** Who says how often runs are evaluated; default: the rules. */
  readonly interval?: IntervalSource
}

/**
 * The reference at a batch size, with the ruleset's grace and the interval of evaluations.
 *
 * @example
 * referenceAt(curve, set, 120, { catalogue: builtIn, ruleset: '1.1.0' }).rcp?.minEpochs // => 13.900369…
 */
export function referenceAt(
  curve: Curve,
  set: RcpSet,
  globalBatchSize: number,
  { catalogue, ruleset, interval: source }: ReferenceOptions,
): ReferenceAt {
  const { benchmark } = curve
  const found = pointAt(curve, globalBatchSize)
  if (!benchmark.judged || !('point' in found)) return { found, rcp: null, at: null }
  const point = withGrace(found.point, graceOf(benchmark, ruleset))
  const rcp = referenceOf(found, point)
  const { unit } = convergenceRule(benchmark, ruleset)
  const interval = evaluationInterval({ benchmark, ruleset, globalBatchSize, source, ...set })
  return { found, rcp, at: { point, benchmark, unit, interval, catalogue } }
}
