/**
 * Finds the hyperparameters of a record in a log.
 *
 * @module
 */
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { LogValue } from '../../python/log-value.ts'
import type { Run } from '../../runs/run.ts'

/**
 * The value of a member of `Hyperparams` as a run logged it: under the key of the same name, else under the keys
 * for this member in the benchmark's table.
 *
 * @returns undefined if the log has none of these keys
 *
 * @example
 * // a resnet log with opt_name "lars" and lars_opt_momentum 0.9
 * memberValue('opt_momentum', run, resnet) // => 0.9
 */
export function memberValue(member: string, run: Run, benchmark: Benchmark): LogValue | undefined {
  const logged = run.hyperparameters
  if (Object.hasOwn(logged, member)) return logged[member]
  if (!Object.hasOwn(benchmark.memberSources, member)) return undefined
  const source = benchmark.memberSources[member]!
  const optimizer = String(logged.opt_name ?? '').toLowerCase()
  const key = source.keys
    .map(name => name.replace('{opt_name}', optimizer))
    .find(name => Object.hasOwn(logged, name))
  if (key === undefined) return undefined
  const value = logged[key]
  const steps = source.timesBatchSize === true
  return steps && typeof value === 'number' && run.globalBatchSize !== null
    ? value * run.globalBatchSize
    : value
}
