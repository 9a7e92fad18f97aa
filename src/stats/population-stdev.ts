import { mean } from './mean.ts'

/**
 * The standard deviation of the values as a whole population (divided by n), equal to `np.std` bit for bit where the
 * values come in the same order: sums depend on the order, so a caller that follows the reference checker sorts first.
 * NaN for no values.
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
