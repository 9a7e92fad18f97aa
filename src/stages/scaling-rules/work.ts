import { learningRateByPower, type ScaledLearningRates, scaledLearningRates } from '../../scaling/rules.ts'
import type { RequestOf } from '../stage.ts'
import type { declaration } from './declaration.ts'

/** Learning rates by the rules, and by a power if one is given. */
export interface ScaledRates {
  readonly rates: ScaledLearningRates
  readonly power: { readonly alpha: number; readonly learningRate: number } | null
}

/**
 * {@link scaledLearningRates}, as a stage.
 *
 * @throws as {@link scaledLearningRates}
 */
export function work({ refBs, refLr, bs, alpha }: RequestOf<typeof declaration>): ScaledRates {
  const reference = { bs: refBs, lr: refLr }
  const power =
    alpha === undefined ? null : { alpha, learningRate: learningRateByPower(reference, bs, alpha) }
  return { rates: scaledLearningRates(reference, bs), power }
}
