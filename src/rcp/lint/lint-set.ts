/**
 * Lint of RCP sets.
 *
 * @module
 */
import type { Usage } from '../../benchmarks/benchmark.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import type { Severity } from '../../codes/code-entry.ts'
import { curveOf } from '../curve.ts'
import { parseRcpSet } from '../read.ts'
import type { Provenance } from '../regenerate/provenance.ts'
import { provenanceMismatch } from '../regenerate/provenance-mismatch.ts'
import type { LintContext, TunableOf } from './rule.ts'
import { type LintCode, rules } from './rules.ts'
import { setText } from './set-text.ts'

export interface LintFinding {
  readonly code: LintCode
  readonly severity: Severity
  /** Name of the record, null if the finding is about the whole set. */
  readonly record: string | null
  /** Line of the record or member, from 1. */
  readonly line: number | null
  readonly message: string
}

/** The benchmark and rules of a set. */
export interface LintOptions {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** Name of the benchmark. */
  readonly benchmark: string
  /** The hyperparameters that the compliance rules let submitters choose; without rules, those of the table of benchmarks. */
  readonly tunable?: TunableOf | null
  /** The provenance next to the set. */
  readonly provenance?: Provenance | null
}

/**
 * The findings in a set, by line.
 *
 * @param text of the file
 * @param file its path, for messages
 * @throws InputError as `parseRcpSet`
 * @example
 * lintSet(text, 'rcps_maskrcnn.json', { catalogue: builtIn, usage: 'training', ruleset: '1.1.0', benchmark: 'maskrcnn' })
 * // => [{ code: 'zero-stdev', severity: 'warning', record: 'maskrcnn_ref_48', line: 2, message: 'all 10 runs took 14: …' }]
 */
export function lintSet(text: string, file: string, options: LintOptions): LintFinding[] {
  const { catalogue, usage, ruleset, tunable = null, provenance = null } = options
  const set = parseRcpSet(text, file)
  const benchmark = catalogue.find(usage, options.benchmark) ?? null
  const curve =
    benchmark === null
      ? { points: [], judging: [] }
      : curveOf(set, { catalogue, benchmark, rcpSet: 'pruned', pruning: 'reference' })
  const provenanceFault = provenance && provenanceMismatch(text, provenance)
  const context: LintContext = { text: setText(text), benchmark, ruleset, tunable, provenanceFault, ...curve }
  return rules
    .flatMap(({ code, severity, find }) =>
      find(set, context).map(hit => ({
        code,
        severity: hit.severity ?? severity,
        record: hit.record,
        line: hit.line,
        message: hit.message,
      })),
    )
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
