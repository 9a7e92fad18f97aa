import { mean } from './mean.ts'

/**
 * The mean without the extremes: the values are sorted, `trimmedPerSide` are left out at each end, the rest is
 * averaged as `np.mean` does. The values themselves stay in their order. NaN where nothing is left.
 *
 * @example
 * olympicMean([14, 13, 12, 15, 14], 1) // => 13.666666666666666
 * olympicMean([14, 15], 1) // => NaN
 *
 * Source: MLPerf Training rules, section Benchmark Results ("drops the highest and lowest"); the reference checker
 * trims by a slice of the sorted list, which is empty where too few values are there.
 */
export function olympicMean(values: readonly number[], trimmedPerSide: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return mean(sorted.slice(trimmedPerSide, Math.max(trimmedPerSide, sorted.length - trimmedPerSide)))
}
