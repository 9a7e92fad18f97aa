import type { Outcome } from '../../report/outcome.ts'
import { learningRateByPower, scaledLearningRates } from '../../scaling/rules.ts'
import { scalingRulesReport } from './view.ts'

/** {@link scaledLearningRates} with its report. */
export interface ScalingRulesStage {
  /** Batch size and learning rate that are known to work. */
  readonly refBs: number
  readonly refLr: number
  /** Batch size asked about. */
  readonly bs: number
  /** Exponent of a rule of one's own, see {@link learningRateByPower}. */
  readonly alpha?: number
}

export function scalingRulesStage({ refBs, refLr, bs, alpha }: ScalingRulesStage): Outcome {
  const reference = { bs: refBs, lr: refLr }
  const power =
    alpha === undefined ? null : { alpha, learningRate: learningRateByPower(reference, bs, alpha) }
  const report = scalingRulesReport({ reference, bs, rates: scaledLearningRates(reference, bs), power })
  return { report, hasFindings: false }
}
