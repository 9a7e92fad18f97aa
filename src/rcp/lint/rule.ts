/**
 * What the rules of lint take and give.
 *
 * @module
 */
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { CodeEntry, Severity } from '../../codes/code-entry.ts'
import type { MeasuredPoint, RcpRecord, RcpSet } from '../record.ts'
import type { SetText } from './set-text.ts'

/** What a rule finds in a set. */
export interface LintHit {
  /** That of the rule, unless it is given. */
  readonly severity?: Severity
  /** Name of the record, null where it is about the whole set. */
  readonly record: string | null
  /** Line of the record or member, from 1. */
  readonly line: number | null
  readonly message: string
}

/** The hyperparameters that a record has to name, each by the names that it may have there. */
export type TunableOf = (record: RcpRecord) => readonly (readonly string[])[]

/** What rules know of a set beside its records. */
export interface LintContext {
  readonly text: SetText
  /** Null where the table of benchmarks has none of that name. */
  readonly benchmark: Benchmark | null
  /** For example `1.1.0`. */
  readonly ruleset: string
  /** Statistics of the records by ascending batch size; none where the benchmark is not known. */
  readonly points: readonly MeasuredPoint[]
  /** Those that judge submissions, as the reference checker prunes. */
  readonly judging: readonly MeasuredPoint[]
  /** By the compliance rules; null without them: then the table of benchmarks says. */
  readonly tunable: TunableOf | null
}

/** One rule: its code with what that means, and what it finds in a set, in file order. */
export interface LintRule<RuleCode extends string = string> extends CodeEntry {
  readonly code: RuleCode
  readonly find: (set: RcpSet, context: LintContext) => readonly LintHit[]
}

/**
 * A rule whose code is known as a type. It counts once it stands in `rules.ts`.
 *
 * @example
 * lintRule({ code: 'no-name', severity: 'note', title: …, find: () => [] }).code // => 'no-name'
 */
export const lintRule = <const RuleCode extends string>(rule: LintRule<RuleCode>): LintRule<RuleCode> => rule

/** Records by ascending global batch size, ties in file order. */
export const byBatchSize = ({ records }: RcpSet): RcpRecord[] =>
  records.toSorted((a, b) => a.globalBatchSize - b.globalBatchSize)
