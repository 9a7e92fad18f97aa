import { mean } from './mean.ts'
import { pairwiseSum } from './pairwise-sum.ts'

/**
 * The sample standard deviation (divided by n - 1), equal to `np.std(values, ddof=1)`. NaN for fewer
 * than two values.
 *
 * @example
 * sampleStdev([13, 14, 15]) // => 1
 */
export function sampleStdev(values: readonly number[]): number {
  const center = mean(values)
  const squares = values.map(value => (value - center) * (value - center))
  return values.length < 2 ? Number.NaN : Math.sqrt(pairwiseSum(squares) / (values.length - 1))
}
