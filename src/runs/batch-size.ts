/**
 * Where runs hold their global batch size.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { LogValue } from '../python/log-value.ts'

/**
 * The log keys of the global batch size, in order of preference.
 *
 * @param benchmark null or undefined where it is not known
 * @example
 * batchSizeKeys(builtIn.find('training', 'minigo')) // => ['global_batch_size', 'train_batch_size']
 */
export const batchSizeKeys = (benchmark: Benchmark | null | undefined): string[] =>
  ['global_batch_size', benchmark?.batchSizeKey].flatMap(key => key ?? [])

/**
 * The global batch size of a run: the first of {@link batchSizeKeys} that is a finite number; null without one.
 *
 * @example
 * batchSizeOf({ global_batch_size: 96 }, null) // => 96
 */
export function batchSizeOf(
  hyperparameters: Readonly<Record<string, LogValue>>,
  benchmark: Benchmark | null | undefined,
): number | null {
  const values = batchSizeKeys(benchmark).map(key => hyperparameters[key])
  return values.find((value): value is number => typeof value === 'number' && Number.isFinite(value)) ?? null
}
