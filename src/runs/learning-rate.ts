import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { LogValue } from '../python/log-value.ts'

const commonKeys = ['opt_base_learning_rate']

/**
 * The log key with `{opt_name}` replaced by the optimizer in the log; null if the log names no optimizer.
 *
 * @example
 * optimizerKey('{opt_name}_opt_momentum', { opt_name: 'lars' }) // => 'lars_opt_momentum'
 */
export function optimizerKey(
  key: string,
  hyperparameters: Readonly<Record<string, LogValue>>,
): string | null {
  if (!key.includes('{opt_name}')) return key
  const { opt_name: optimizer } = hyperparameters
  return typeof optimizer === 'string' ? key.replace('{opt_name}', optimizer) : null
}

/**
 * The base learning rate of a run, from the first of the benchmark's keys that has a number.
 *
 * @example
 * learningRateOf({ opt_base_learning_rate: 0.12 }, undefined) // => 0.12
 */
export function learningRateOf(
  hyperparameters: Readonly<Record<string, LogValue>>,
  benchmark: Benchmark | undefined,
): number | null {
  for (const pattern of benchmark?.learningRateKeys ?? commonKeys) {
    const key = optimizerKey(pattern, hyperparameters)
    const value = key === null ? null : hyperparameters[key]
    if (typeof value === 'number') return value
  }
  return null
}
