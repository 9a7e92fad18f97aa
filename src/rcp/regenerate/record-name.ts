/**
 * Names of new records.
 *
 * @module
 */
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { RcpRecord } from '../record.ts'

/**
 * The name of a new record: the most frequent name pattern of its set with the new batch size, else the benchmark's
 * pattern. The batch size is always written out, even if others are named `1k`.
 *
 * @example
 * recordName([{ name: 'rnn_t_ref_1k', … }], rnnt, 4096) // => 'rnn_t_ref_4096'
 * recordName([], maskrcnn, 120) // => 'maskrcnn_ref_120'
 */
export function recordName(
  records: readonly Pick<RcpRecord, 'name'>[],
  benchmark: Pick<Benchmark, 'recordName'>,
  globalBatchSize: number,
): string {
  const counts = new Map<string, number>()
  for (const { name } of records) {
    const prefix = /^.*_ref_/.exec(name)?.[0]
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)
  return usual === undefined
    ? benchmark.recordName.replace('{bs}', String(globalBatchSize))
    : `${usual[0]}${globalBatchSize}`
}
