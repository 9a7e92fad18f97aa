/**
 * Makes records from runs.
 *
 * @module
 */
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { LogValue } from '../../python/log-value.ts'
import type { RcpRecord } from '../record.ts'
import type { HyperparameterGroup } from './group-by-hyperparameters.ts'
import { inlineProvenance, provenanceMember } from './provenance.ts'
import type { RegenerateOptions } from './regeneration.ts'

/** Epochs or samples to converge of the runs that converged. */
export const valuesOf = (group: HyperparameterGroup): number[] =>
  group.runs.map(run => run.convergence!.value)

/**
 * A new record. By default creator and platform come from the logs, unless the neighbour has none.
 *
 * @param neighbour the record to imitate; undefined in an empty set
 *
 * @example
 * newRecord('maskrcnn_ref_120', 120, group, maskrcnn, undefined, options).epochs // => [14, 14, 15, …]
 */
export function newRecord(
  name: string,
  bs: number,
  group: HyperparameterGroup,
  benchmark: Benchmark,
  neighbour: RcpRecord | undefined,
  options: RegenerateOptions,
): RcpRecord {
  const logged = {
    creator: distinct(group.runs.map(run => run.organization)),
    platform: distinct(group.runs.map(run => run.platform)),
  }
  const isUsual = ([member]: [string, LogValue]) => neighbour === undefined || member in neighbour.extra
  return {
    name,
    benchmark: neighbour?.benchmark ?? benchmark.name,
    globalBatchSize: bs,
    hyperparameters: group.hyperparameters,
    epochs: valuesOf(group),
    extra: {
      ...Object.fromEntries(Object.entries(describing(logged)).filter(isUsual)),
      ...describing(options),
      ...(options.inlineProvenance === true && { [provenanceMember]: inlineProvenance(group.runs, options) }),
    },
  }
}

/**
 * An existing record with the values and hyperparameters of runs.
 *
 * @param kept values of the record to keep, before those of the runs
 *
 * @example
 * changedRecord(record, record.epochs, group, options).epochs // => [14, 14, 15], the record's values, then the runs'
 */
export function changedRecord(
  record: RcpRecord,
  kept: readonly number[],
  group: HyperparameterGroup,
  options: RegenerateOptions,
): RcpRecord {
  const earlier = record.extra[provenanceMember]
  // A record with inline provenance must not keep the provenance of other values.
  const isInline = options.inlineProvenance === true || earlier !== undefined
  const provenance = inlineProvenance(group.runs, options, kept.length > 0 ? earlier : undefined)
  return {
    ...record,
    hyperparameters: { ...record.hyperparameters, ...group.hyperparameters },
    epochs: [...kept, ...valuesOf(group)],
    extra: { ...record.extra, ...describing(options), ...(isInline && { [provenanceMember]: provenance }) },
  }
}

type Description = Pick<RegenerateOptions, 'creator' | 'when' | 'platform' | 'precision'>

/** The given members that describe a record. */
function describing({ creator, when, platform, precision }: Description): Record<string, LogValue> {
  return {
    ...(creator !== undefined && { Creator: creator }),
    ...(when !== undefined && { When: when }),
    ...(platform !== undefined && { Platform: platform }),
    ...(precision !== undefined && { Precision: precision }),
  }
}

/** The distinct texts, joined; undefined without any. */
function distinct(texts: readonly (string | null)[]): string | undefined {
  return [...new Set(texts.filter(text => text !== null))].join(', ') || undefined
}
