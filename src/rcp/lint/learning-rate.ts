import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { RcpRecord } from '../record.ts'

/** A learning rate with the member that holds it. */
export interface RecordLearningRate {
  readonly member: string
  readonly value: number
}

/**
 * The learning rate of a record: the first of the benchmark's keys that is a number in it.
 *
 * @returns null where the record has none
 * @example
 * learningRateOf(record, maskrcnn) // => { member: 'opt_base_learning_rate', value: 0.12 }
 */
export function learningRateOf(
  { hyperparameters }: RcpRecord,
  benchmark: Benchmark,
): RecordLearningRate | null {
  for (const member of benchmark.learningRateKeys) {
    const value = hyperparameters[member]
    if (typeof value === 'number') return { member, value }
  }
  return null
}
