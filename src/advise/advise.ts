/**
 * May I train at this point?
 *
 * @module
 */
import type { Catalogue } from '../benchmarks/catalogue.ts'
import { convergenceRule } from '../benchmarks/catalogue.ts'
import type { RcpReference } from '../rcp/check-result.ts'
import { type Curve, pointAt } from '../rcp/curve.ts'
import { graceOf, referenceOf } from '../rcp/decide.ts'
import { judge, withGrace } from '../rcp/judge.ts'
import type { RcpPoint, RcpRecord, RcpSet } from '../rcp/record.ts'
import { judgeLearningRate, type LearningRateJudgement } from './learning-rate-rules.ts'

/** Learning rates scaled from the record whose batch size is nearest. */
export interface ScaledLearningRate {
  readonly linear: number
  readonly squareRoot: number
  /** Name of the record. */
  readonly from: string
}

/** What would become of a submission whose runs all converge at one point. */
export interface AdvisedOutcome {
  readonly epochs: readonly number[]
  readonly passed: boolean
  readonly normalization: number
}

export interface Advice {
  readonly benchmark: string
  readonly ruleset: string
  readonly globalBatchSize: number
  readonly learningRate: number | null
  readonly learningRateRules: readonly LearningRateJudgement[]
  readonly scaledLearningRate: ScaledLearningRate | null
  /** The reference that would judge, null where there is none. */
  readonly rcp: RcpReference | null
  readonly outcomes: readonly AdvisedOutcome[]
  /** Runs that a new reference point takes: 2N. */
  readonly referenceRunsNeeded: number
}

export interface AdviceRequest {
  readonly catalogue: Catalogue
  readonly ruleset: string
  readonly globalBatchSize: number
  readonly learningRate?: number
  /** Quantum of a proposed rule. */
  readonly quantum?: number
}

/**
 * Advice for one batch size and learning rate.
 *
 * @example
 * advise(curve, set, { catalogue, ruleset: '1.1.0', globalBatchSize: 120, learningRate: 0.15 }).rcp?.minEpochs // => 13.900369…
 */
export function advise(curve: Curve, set: RcpSet, request: AdviceRequest): Advice {
  const { ruleset, globalBatchSize, learningRate = null, quantum } = request
  const { benchmark } = curve
  const found = pointAt(curve, globalBatchSize)
  const point = 'point' in found ? withGrace(found.point, graceOf(benchmark, ruleset)) : null
  const rules =
    learningRate === null ? [] : judgeLearningRate(benchmark, { globalBatchSize, learningRate }, quantum)
  return {
    benchmark: benchmark.name,
    ruleset,
    globalBatchSize,
    learningRate,
    learningRateRules: rules,
    scaledLearningRate: scaled(set, globalBatchSize, [
      ...benchmark.learningRateKeys,
      'opt_base_learning_rate',
    ]),
    rcp: point === null || !('point' in found) ? null : referenceOf(found, point),
    outcomes: point === null ? [] : outcomes(point, curve, request),
    referenceRunsNeeded: 2 * benchmark.runsPerSubmission,
  }
}

function scaled(set: RcpSet, globalBatchSize: number, keys: readonly string[]): ScaledLearningRate | null {
  const distance = (record: RcpRecord) => Math.abs(Math.log(record.globalBatchSize / globalBatchSize))
  const rateOf = ({ hyperparameters }: RcpRecord) =>
    keys.map(key => hyperparameters[key]).find(value => typeof value === 'number')
  const [nearest] = set.records
    .filter(record => rateOf(record) !== undefined)
    .sort((a, b) => distance(a) - distance(b))
  if (nearest === undefined) return null
  const rate = rateOf(nearest) as number
  const k = globalBatchSize / nearest.globalBatchSize
  return { linear: rate * k, squareRoot: rate * Math.sqrt(k), from: nearest.name }
}

/** All runs at one whole number of epochs, from just below the floor to just above the mean; samples at both alone. */
function outcomes(
  point: RcpPoint,
  { benchmark }: Curve,
  { ruleset, catalogue }: AdviceRequest,
): AdvisedOutcome[] {
  const { unit } = convergenceRule(benchmark, ruleset)
  const floor = point.mean / point.maxSpeedup
  const first = Math.ceil(floor) - 1
  const values =
    unit === 'epochs' && point.mean >= 2
      ? Array.from({ length: Math.ceil(point.mean) - first + 1 }, (_, index) => first + index)
      : [floor, point.mean]
  return values.map(value => {
    const epochs = new Array<number>(benchmark.runsPerSubmission).fill(value)
    const { passed, normalization } = judge(point, epochs, 0, catalogue)
    return { epochs, passed, normalization }
  })
}
