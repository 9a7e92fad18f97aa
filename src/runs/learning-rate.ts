/**
 * Where runs and RCP records hold their learning rate.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { LogValue } from '../python/log-value.ts'

type Hyperparameters = Readonly<Record<string, LogValue>>

/** A learning rate with the member that holds it. */
export interface LearningRate {
  readonly member: string
  readonly value: number
}

/** The key of most benchmarks. */
const commonKey = 'opt_base_learning_rate'

/**
 * The log key with `{opt_name}` replaced by the optimizer in the log, in lower case as in keys; null if the log names no
 * optimizer.
 *
 * @example
 * optimizerKey('{opt_name}_opt_momentum', { opt_name: 'lars' }) // => 'lars_opt_momentum'
 */
export function optimizerKey(key: string, hyperparameters: Hyperparameters): string | null {
  if (!key.includes('{opt_name}')) return key
  const { opt_name: optimizer } = hyperparameters
  return typeof optimizer === 'string' ? key.replace('{opt_name}', optimizer.toLowerCase()) : null
}

/**
 * The members that may hold the learning rate, in order of preference: the benchmark's keys in their order, with
 * `{opt_name}` replaced by the optimizer where it is named, then `opt_base_learning_rate`.
 *
 * @param hyperparameters of a run or record; they name the optimizer
 * @param benchmark null or undefined where it is not known
 * @example
 * learningRateMembers({}, benchmark) // => ['opt_lr', 'opt_base_learning_rate']
 *
 * Source: the rule files of mlcommons/logging, which name the keys of each benchmark.
 */
export function learningRateMembers(
  hyperparameters: Hyperparameters,
  benchmark: Benchmark | null | undefined,
): string[] {
  const named = withOptimizer(hyperparameters, benchmark)
  const own = (benchmark?.learningRateKeys ?? []).flatMap(key => optimizerKey(key, named) ?? [])
  return [...new Set([...own, commonKey])]
}

/** A record may name the optimizer by another member than logs do: the one that is made of it. */
function withOptimizer(
  hyperparameters: Hyperparameters,
  benchmark: Benchmark | null | undefined,
): Hyperparameters {
  const [member] =
    Object.entries(benchmark?.memberSources ?? {}).find(([, { keys }]) => keys.includes('opt_name')) ?? []
  const optimizer = hyperparameters.opt_name ?? (member === undefined ? undefined : hyperparameters[member])
  return optimizer === undefined ? {} : { opt_name: optimizer }
}

/**
 * The learning rate of a run or record: the first of {@link learningRateMembers} that is a number.
 *
 * @param benchmark null or undefined where it is not known
 * @returns null without one
 * @example
 * learningRateOf({ opt_base_learning_rate: 0.12 }, null) // => { member: 'opt_base_learning_rate', value: 0.12 }
 */
export function learningRateOf(
  hyperparameters: Hyperparameters,
  benchmark: Benchmark | null | undefined,
): LearningRate | null {
  for (const member of learningRateMembers(hyperparameters, benchmark)) {
    const value = hyperparameters[member]
    if (typeof value === 'number') return { member, value }
  }
  return null
}
