/**
 * Options and result of regenerating RCP sets.
 *
 * @module
 */
import type { Benchmark, Usage } from '../../benchmarks/benchmark.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import type { Code } from '../../codes/codes.ts'
import type { LogValue } from '../../python/log-value.ts'
import type { Run } from '../../runs/run.ts'
import type { ConflictRule } from '../choices.ts'
import type { TunableOf } from '../lint/rule.ts'
import type { RcpRecord } from '../record.ts'
import type { Provenance } from './provenance.ts'

/** The file that is edited. */
export interface ExistingSet {
  /** Its path, for messages. */
  readonly file: string
  readonly text: string
  /** The file next to it, if there is one. */
  readonly provenance?: Provenance | null
}

export interface RegenerateOptions {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** Version of this program, for the provenance. */
  readonly toolVersion: string
  /** The existing set of a benchmark, or null. */
  readonly existing: (benchmark: string) => ExistingSet | null
  /** The run that was read of logs that hold several; without one such logs are refused. */
  readonly run?: number | 'last' | undefined
  /** Members of new and changed records. By default a new one takes creator and platform from its logs. */
  readonly creator?: string | undefined
  readonly when?: string | undefined
  readonly platform?: string | undefined
  readonly precision?: string | undefined
  /** Members of Hyperparams; by default those of the record, of the set's first record, or of the benchmark's table. */
  readonly hyperparameters?: readonly string[] | undefined
  /** What the compliance rules leave to choose for a benchmark; new records have it too. Null without rules. */
  readonly tunable?: ((benchmark: Benchmark) => TunableOf | null) | undefined
  /** Values of hyperparameters that no log has. */
  readonly set?: Readonly<Record<string, LogValue>> | undefined
  /** Converged runs required for a record; by default 2N. */
  readonly minRuns?: number | undefined
  /** Write records even with fewer runs. */
  readonly allowFew?: boolean | undefined
  /** By default `error`. */
  readonly onConflict?: ConflictRule | undefined
  /** Put the runs' provenance inside the records. */
  readonly inlineProvenance?: boolean | undefined
}

/**
 * The change for the runs of one batch size. `kept`: the existing record stays, as requested; `refused`: nothing is
 * written, and a finding states the reason.
 */
export type ChangeKind = 'added' | 'replaced' | 'extended' | 'unchanged' | 'kept' | 'refused'

export interface RecordChange {
  /** The record's name, or the name it would get. */
  readonly name: string
  readonly bs: number
  readonly change: ChangeKind
  readonly before: RcpRecord | null
  readonly after: RcpRecord | null
  /** The converged runs, in the order of the values. */
  readonly runs: readonly Run[]
}

/**
 * A problem with the runs. The codes: `no-benchmark`, `unknown-benchmark`, `no-batch-size`,
 * `not-converged`, `too-few-runs`, `mixed-hyperparameters`, `missing-hyperparameter`, `conflict`,
 * `several-runs`, `duplicate-log`, `same-seed`, `same-start`, `logs-break-rules`, `provenance-mismatch`. With an
 * error something is not written; with a warning everything is.
 */
export interface RegenerateFinding {
  readonly code: Code
  readonly severity: 'error' | 'warning'
  /** The first run concerned. */
  readonly file: string
  readonly benchmark: string | null
  readonly bs: number | null
  readonly message: string
}

/** One benchmark's set, before and after. */
export interface RegeneratedSet {
  readonly benchmark: string
  /** Text of the new set; null if there was none and no record is written. */
  readonly text: string | null
  /** Text of the existing set, or null. */
  readonly previousText: string | null
  /** By ascending batch size. */
  readonly changes: readonly RecordChange[]
  readonly findings: readonly RegenerateFinding[]
  readonly provenance: Provenance
}

export interface Regeneration {
  /** By benchmark name. */
  readonly sets: readonly RegeneratedSet[]
  /** Findings for runs that belong to no set. */
  readonly findings: readonly RegenerateFinding[]
}
