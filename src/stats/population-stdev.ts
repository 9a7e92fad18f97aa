import { mean } from './mean.ts'

/**
 * The population standard deviation (divided by n), bit-identical to `np.std` for values in the same order. Sums depend
 * on the order, so a caller that follows the reference checker sorts first. NaN for no values.
 *
 * @example
 * populationStdev([13, 14, 14]) // => 0.4714045207910317
 *
 * Source: behaviour of NumPy 1.24: mean, squared differences, their mean, square root.
 */
export function populationStdev(values: readonly number[]): number {
  const center = mean(values)
  return Math.sqrt(mean(values.map(value => (value - center) * (value - center))))
}
