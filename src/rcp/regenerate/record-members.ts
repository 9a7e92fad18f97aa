/**
 * The members of a record in file order.
 *
 * @module
 */
import type { LogValue } from '../../python/log-value.ts'
import type { RcpRecord } from '../record.ts'
import type { RecordMembers } from './edit.ts'
import { provenanceMember } from './provenance.ts'

/**
 * A record as its JSON object.
 *
 * @param valueMember member for the values
 * @param like the members of the record to imitate, in order; a missing member goes after the one that usually
 *   precedes it: Benchmark, Creator, When, Platform, Precision, BS, Hyperparams, the values
 *
 * @example
 * recordMembers({ name: 'a_ref_8', benchmark: 'a', globalBatchSize: 8, hyperparameters: {}, epochs: [3], extra: { Creator: 'X' } },
 *   'Epochs to converge', ['Benchmark', 'BS', 'Epochs to converge', 'Hyperparams'])
 * // => { Benchmark: 'a', Creator: 'X', BS: 8, 'Epochs to converge': [3], Hyperparams: {} }
 */
export function recordMembers(
  record: RcpRecord,
  valueMember: string,
  like: readonly string[],
): RecordMembers {
  const values: Record<string, LogValue> = {
    ...record.extra,
    Benchmark: record.benchmark,
    BS: record.globalBatchSize,
    Hyperparams: record.hyperparameters,
    [valueMember]: record.epochs,
  }
  const usual = ['Benchmark', 'Creator', 'When', 'Platform', 'Precision', 'BS', 'Hyperparams', valueMember]
  const order = [...like]
  for (const [index, key] of [...usual, provenanceMember].entries()) {
    if (!order.includes(key)) order.splice(order.indexOf(usual[index - 1] ?? '') + 1, 0, key)
  }
  return Object.fromEntries(order.filter(key => Object.hasOwn(values, key)).map(key => [key, values[key]!]))
}
