import { type Curve, pointAt } from './curve.ts'
import { graceOf, withGrace } from './judging-point.ts'

/** The curve at a batch size. */
export interface CurveSample {
  readonly globalBatchSize: number
  readonly mean: number
  /** The floor: the smallest mean of a submission that passes, after subtracting the ruleset's grace. */
  readonly floor: number
}

/** Samples between two records: the floor is curved between them, and on a logarithmic axis the mean is too. */
const between = 12

/**
 * The curve for a picture, from the smallest record that judges to the largest: at every record and at whole batch sizes
 * between them, evenly spaced by logarithm.
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
    const { mean, floor } = withGrace(found.point, grace)
    return [{ globalBatchSize, mean, floor }]
  })
}

function wholeNumbersBetween(low: number, high: number): number[] {
  const sizes = Array.from({ length: between - 1 }, (_, index) =>
    Math.round(low * (high / low) ** ((index + 1) / between)),
  )
  return [...new Set(sizes)].filter(size => size > low && size < high)
}
