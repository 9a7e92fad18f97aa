import { isDeepStrictEqual } from 'node:util'
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { LogValue } from '../../python/log-value.ts'
import type { Run } from '../../runs/run.ts'
import type { RcpRecord, RcpSet } from '../record.ts'
import { memberValue } from '../regenerate/member-source.ts'

/** The record with the hyperparameters of a submission, or why the records at its batch size differ. */
export interface MatchedRecord {
  /** Name of the record whose hyperparameters are all those of the submission; null without one. */
  readonly record: string | null
  /** Per other record at the batch size, the members that differ. */
  readonly differences: readonly string[]
}

/**
 * Looks in the whole set, pruned records included, for a record at the submission's batch size all of whose hyperparameters
 * the submission has.
 *
 * @param run any run of the submission
 * @example
 * matchHyperparameters(run, set, benchmark)
 * // => { record: null, differences: ['num_image_candidates is 1000, 6000 in maskrcnn_ref_96'] }
 *
 * Source: the wish of the training committee in mlcommons/logging#214.
 */
export function matchHyperparameters(run: Run, set: RcpSet, benchmark: Benchmark): MatchedRecord {
  const atBatchSize = set.records.filter(record => record.globalBatchSize === run.globalBatchSize)
  const compared = atBatchSize.map(record => ({ record, differences: differencesOf(record, run, benchmark) }))
  const match = compared.find(({ differences }) => differences.length === 0)
  if (match !== undefined) return { record: match.record.name, differences: [] }
  return { record: null, differences: compared.map(({ differences }) => differences.join('; ')) }
}

function differencesOf({ name, hyperparameters }: RcpRecord, run: Run, benchmark: Benchmark): string[] {
  return Object.entries(hyperparameters).flatMap(([member, expected]) => {
    const logged = memberValue(member, run, benchmark)
    if (isDeepStrictEqual(logged, expected)) return []
    return `${member} is ${textOf(logged)}, ${textOf(expected)} in ${name}`
  })
}

const textOf = (value: LogValue | undefined): string =>
  value === undefined ? 'not logged' : JSON.stringify(value)
