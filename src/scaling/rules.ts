/** A known good training setup. */
export interface ReferencePoint {
  /** Global batch size, in samples per step. */
  readonly bs: number
  readonly lr: number
}

/** The learning rates predicted by the usual rules. */
export interface ScaledLearningRates {
  readonly linear: number
  readonly squareRoot: number
  readonly fixed: number
}

export type ScalingRule = keyof ScaledLearningRates

/**
 * The learning rate for batch size `bs` by each of the usual rules, with k = bs / reference batch size: linear
 * (multiplied by k), square root (by √k), fixed (unchanged).
 *
 * @example
 * scaledLearningRates({ bs: 256, lr: 0.1 }, 8192) // => { linear: 3.2, squareRoot: 0.5656854249492381, fixed: 0.1 }
 *
 * Source: Goyal et al., "Accurate, large minibatch SGD", arXiv 1706.02677, section 2.1 (linear); Krizhevsky, "One weird
 * trick", arXiv 1404.5997, section 5 (square root).
 */
export function scaledLearningRates(reference: ReferencePoint, bs: number): ScaledLearningRates {
  const k = bs / reference.bs
  return { linear: reference.lr * k, squareRoot: reference.lr * Math.sqrt(k), fixed: reference.lr }
}

/**
 * The learning rate for batch size `bs` by the general rule: multiplied by k to the power of `alpha`. 1 is the linear
 * rule, 0.5 the square root rule, 0 the fixed rule.
 *
 * @example
 * learningRateByPower({ bs: 256, lr: 0.1 }, 1024, 0.5) // => 0.2
 */
export function learningRateByPower(reference: ReferencePoint, bs: number, alpha: number): number {
  return reference.lr * (bs / reference.bs) ** alpha
}

/**
 * The rule whose prediction is closest to a learning rate by ratio, and the deviation: the binary logarithm of that
 * ratio, 1 for twice the predicted rate. Null at the reference's own batch size, where all rules predict the same.
 *
 * @example
 * nearestRule({ bs: 256, lr: 0.1 }, { bs: 8192, lr: 1.6 }) // => { rule: 'linear', deviation: -1 }
 */
export function nearestRule(
  reference: ReferencePoint,
  point: ReferencePoint,
): { readonly rule: ScalingRule; readonly deviation: number } | null {
  if (point.bs === reference.bs) {
    return null
  }
  const predictions = scaledLearningRates(reference, point.bs)
  return (['linear', 'squareRoot', 'fixed'] as const)
    .map(rule => ({ rule, deviation: Math.log2(point.lr / predictions[rule]) }))
    .reduce((best, other) => (Math.abs(other.deviation) < Math.abs(best.deviation) ? other : best))
}
