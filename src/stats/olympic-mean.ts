import { mean } from './mean.ts'

/**
 * The mean without the extremes: drops the `trimmedPerSide` smallest and largest values and averages the rest as
 * `np.mean` does. Does not reorder `values`. NaN if no value is left.
 *
 * @example
 * olympicMean([14, 13, 12, 15, 14], 1) // => 13.666666666666666
 * olympicMean([14, 15], 1) // => NaN
 *
 * Source: MLPerf Training rules, section Benchmark Results ("drops the highest and lowest"); the reference checker
 * trims by a slice of the sorted list, which is empty if there are too few values.
 */
export function olympicMean(values: readonly number[], trimmedPerSide: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return mean(sorted.slice(trimmedPerSide, Math.max(trimmedPerSide, sorted.length - trimmedPerSide)))
}
