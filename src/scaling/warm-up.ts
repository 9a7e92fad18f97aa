/**
 * Warm-up: the transition from the reference's learning rate to the rate for a large batch.
 *
 * @module
 */
import { requireFew } from '../lists/require-few.ts'

/** The ways in which the learning rate grows. */
export const warmUpKinds = {
  none: 'the full rate from the start',
  constant: 'the base rate, then the full rate',
  gradual: 'by the same amount each iteration',
  geometric: 'by the same factor each iteration',
  quadratic: 'with the square of the iteration, as NVIDIA Caffe ramps up',
} as const

export type WarmUpKind = keyof typeof warmUpKinds

export interface WarmUp {
  readonly kind: WarmUpKind
  /** Learning rate of the reference, where warm-up starts. */
  readonly base: number
  /** Final factor of the rate. */
  readonly k: number
  /** Length of the warm-up, in epochs. */
  readonly epochs: number
}

export interface LearningRatePoint {
  readonly epoch: number
  readonly learningRate: number
}

/**
 * The learning rate at an epoch, which may be fractional. After the warm-up it is base · k; `constant` stays at base
 * until then.
 *
 * @example
 * warmUpLearningRate({ kind: 'gradual', base: 0.1, k: 32, epochs: 5 }, 2.5) // => 1.6500000000000001
 *
 * Source: Goyal et al., arXiv 1706.02677, section 2.2 (constant, gradual); NVIDIA Caffe, `rampup_interval` (quadratic).
 */
export function warmUpLearningRate({ kind, base, k, epochs }: WarmUp, epoch: number): number {
  const target = base * k
  if (kind === 'none' || epoch >= epochs) {
    return target
  }
  const share = epoch / epochs
  switch (kind) {
    case 'constant':
      return base
    case 'gradual':
      return base + (target - base) * share
    case 'geometric':
      return base * k ** share
    case 'quadratic':
      return base + (target - base) * share ** 2
  }
}

/**
 * The learning rates at the given epochs.
 *
 * @example
 * warmUpPoints({ kind: 'constant', base: 0.1, k: 32, epochs: 5 }, [4.9, 5])
 * // => { points: [{ epoch: 4.9, learningRate: 0.1 }, { epoch: 5, learningRate: 3.2 }] }
 */
export function warmUpPoints(warmUp: WarmUp, epochs: readonly number[]): { points: LearningRatePoint[] } {
  return { points: epochs.map(epoch => ({ epoch, learningRate: warmUpLearningRate(warmUp, epoch) })) }
}

/**
 * The epochs at which the iterations of the warm-up begin, and the first one after it. Pass them to
 * {@link warmUpPoints} to get the whole curve.
 *
 * @example
 * warmUpIterations({ kind: 'gradual', base: 0.1, k: 2, epochs: 1 }, 2.5) // => [0, 0.4, 0.8, 1.2]
 */
export function warmUpIterations(warmUp: WarmUp, iterationsPerEpoch: number): number[] {
  const iterations = Math.ceil(warmUp.epochs * iterationsPerEpoch) + 1
  const count = requireFew(iterations, 'List some epochs with --at-epoch.')
  return Array.from({ length: count }, (_, iteration) => iteration / iterationsPerEpoch)
}
