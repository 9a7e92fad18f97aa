import type { Outcome } from '../../report/outcome.ts'
import { type WarmUp, warmUpIterations, warmUpPoints } from '../../scaling/warm-up.ts'
import { scalingWarmUpReport } from './view.ts'

/** {@link warmUpPoints} with its report. */
export interface ScalingWarmUpStage extends WarmUp {
  /** Epochs to list; every iteration of the warm-up where absent. */
  readonly atEpoch?: readonly number[]
  /** Iterations of one epoch; 1 where absent, which lists whole epochs. */
  readonly itersPerEpoch?: number
}

export function scalingWarmUpStage({ atEpoch, itersPerEpoch = 1, ...warmUp }: ScalingWarmUpStage): Outcome {
  const { points } = warmUpPoints(warmUp, atEpoch ?? warmUpIterations(warmUp, itersPerEpoch))
  return { report: scalingWarmUpReport(warmUp, points), hasFindings: false }
}
