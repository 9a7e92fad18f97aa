import { graceOf } from './check/decide.ts'
import { withGrace } from './check/judge.ts'
import { type Curve, pointAt } from './curve.ts'

/** Where the curve is at a batch size. */
export interface CurveSample {
  readonly globalBatchSize: number
  readonly mean: number
  /** The smallest mean of a submission that passes, any grace of the ruleset taken off. */
  readonly floor: number
}

/** Samples between two records; the floor bends between them, and on a logarithmic axis so does the mean. */
const between = 12

/**
 * The curve from the smallest record that judges to the largest, at every record and at whole batch sizes between, evenly by their
 * logarithm: what a picture needs.
 *
 * @example
 * sampleCurve(curve, '1.1.0')[0] // => { globalBatchSize: 48, mean: 13.1, floor: 12.9 }
 */
export function sampleCurve(curve: Curve, ruleset: string): CurveSample[] {
  const records = [...new Set(curve.judging.map(point => point.globalBatchSize))]
  const sizes = records.flatMap((low, index) => [low, ...wholeNumbersBetween(low, records[index + 1] ?? low)])
  const grace = graceOf(curve.benchmark, ruleset)
  return sizes.flatMap(globalBatchSize => {
    const found = pointAt(curve, globalBatchSize)
    if (!('point' in found)) return []
    const { mean, maxSpeedup } = withGrace(found.point, grace)
    return [{ globalBatchSize, mean, floor: mean / maxSpeedup }]
  })
}

function wholeNumbersBetween(low: number, high: number): number[] {
  const sizes = Array.from({ length: between - 1 }, (_, index) =>
    Math.round(low * (high / low) ** ((index + 1) / between)),
  )
  return [...new Set(sizes)].filter(size => size > low && size < high)
}
