import { type LearningRatePoint, warmUpIterations, warmUpPoints } from '../../scaling/warm-up.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'

/**
 * {@link warmUpPoints}, as a stage: at the requested epochs, else at every iteration of the warm-up, else at whole epochs.
 *
 * @throws as {@link warmUpPoints}
 */
export function work(request: RequestOf<typeof declaration>): readonly LearningRatePoint[] {
  const { atEpoch, itersPerEpoch = 1 } = request
  return warmUpPoints(request, atEpoch ?? warmUpIterations(request, itersPerEpoch)).points
}
