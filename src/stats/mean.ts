import { pairwiseSum } from './pairwise-sum.ts'

/**
 * The arithmetic mean, bit-identical to `np.mean`: the pairwise sum divided by the count. NaN for no values.
 *
 * @example
 * mean([13, 14, 14]) // => 13.666666666666666
 * mean([]) // => NaN
 *
 * Source: behaviour of NumPy 1.24.
 */
export function mean(values: readonly number[]): number {
  return pairwiseSum(values) / values.length
}
