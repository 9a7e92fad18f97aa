/**
 * The input and output of lint rules.
 *
 * @module
 */
import type { Benchmark } from '../../benchmarks/benchmark.ts'
import type { CodeEntry, Severity } from '../../codes/code-entry.ts'
import type { MeasuredPoint, RcpRecord, RcpSet } from '../record.ts'
import type { SetText } from './set-text.ts'

/** A finding of a rule in a set. */
export interface LintHit {
  /** Default: that of the rule. */
  readonly severity?: Severity
  /** Name of the record, null if the finding is about the whole set. */
  readonly record: string | null
  /** Line of the record or member, from 1. */
  readonly line: number | null
  readonly message: string
}

/** The hyperparameters that a record must name, each with the names that it may have there. */
export type TunableOf = (record: Pick<RcpRecord, 'hyperparameters'>) => readonly (readonly string[])[]

/** What rules know about a set, in addition to its records. */
export interface LintContext {
  readonly text: SetText
  /** Null if the table of benchmarks has no such name. */
  readonly benchmark: Benchmark | null
  /** For example `1.1.0`. */
  readonly ruleset: string
  /** Statistics of the records by ascending batch size; empty if the benchmark is unknown. */
  readonly points: readonly MeasuredPoint[]
  /** Those that judge submissions after the pruning of the reference checker. */
  readonly judging: readonly MeasuredPoint[]
  /** By the compliance rules; null without rules, and then the table of benchmarks counts. */
  readonly tunable: TunableOf | null
  /** What is wrong with the provenance next to the set. */
  readonly provenanceFault?: string | null
}

/** One rule: its code with the explanation, and a function that returns its findings in file order. */
export interface LintRule<RuleCode extends string = string> extends CodeEntry {
  readonly code: RuleCode
  readonly find: (set: RcpSet, context: LintContext) => readonly LintHit[]
}

/**
 * Declares a rule and keeps its code as a type. Lint applies the rules listed in `rules.ts`.
 *
 * @example
 * lintRule({ code: 'no-name', severity: 'note', title: …, find: () => [] }).code // => 'no-name'
 */
export const lintRule = <const RuleCode extends string>(rule: LintRule<RuleCode>): LintRule<RuleCode> => rule

/** Records by ascending global batch size, ties in file order. */
export const byBatchSize = ({ records }: RcpSet): RcpRecord[] =>
  records.toSorted((a, b) => a.globalBatchSize - b.globalBatchSize)
