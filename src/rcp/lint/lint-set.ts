/**
 * Lint: the sanity of RCP sets.
 *
 * @module
 */
import type { Usage } from '../../benchmarks/benchmark.ts'
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { curveOf } from '../curve.ts'
import { parseRcpSet } from '../read.ts'
import { duplicateBatchSize } from './duplicate-batch-size.ts'
import { duplicateMember } from './duplicate-member.ts'
import { fewBatchSizes } from './few-batch-sizes.ts'
import { hyperparametersOffScale } from './hyperparameters-off-scale.ts'
import { learningRateOffRule } from './learning-rate-off-rule.ts'
import { meanBelowSmallerBatchSize } from './mean-below-smaller-batch-size.ts'
import { missingHyperparameter } from './missing-hyperparameter.ts'
import { mixedUnits } from './mixed-units.ts'
import { nameMismatch } from './name-mismatch.ts'
import { nonMonotoneCurve } from './non-monotone-curve.ts'
import { numberAsText } from './number-as-text.ts'
import { outlierRun } from './outlier-run.ts'
import { placeholderText } from './placeholder-text.ts'
import type { LintContext, LintFinding, LintRule, TunableOf } from './rule.ts'
import { setText } from './set-text.ts'
import { tooFewRuns } from './too-few-runs.ts'
import { unknownBenchmark } from './unknown-benchmark.ts'
import { zeroStdev } from './zero-stdev.ts'

const rules: readonly LintRule[] = [
  unknownBenchmark,
  duplicateMember,
  nameMismatch,
  duplicateBatchSize,
  tooFewRuns,
  mixedUnits,
  zeroStdev,
  outlierRun,
  meanBelowSmallerBatchSize,
  nonMonotoneCurve,
  fewBatchSizes,
  learningRateOffRule,
  hyperparametersOffScale,
  missingHyperparameter,
  numberAsText,
  placeholderText,
]

/** What a set is, beside its text. */
export interface LintOptions {
  readonly catalogue: Catalogue
  readonly usage: Usage
  readonly ruleset: string
  /** Name of the benchmark. */
  readonly benchmark: string
  /** What the compliance rules let submitters choose; without them the table of benchmarks says. */
  readonly tunable?: TunableOf | null
}

/**
 * What is wrong or odd in a set, by line.
 *
 * @param text of the file
 * @param file its path, for messages
 * @throws InputError as `parseRcpSet`
 * @example
 * lintSet(text, 'rcps_maskrcnn.json', { catalogue: builtIn, usage: 'training', ruleset: '1.1.0', benchmark: 'maskrcnn' })
 * // => [{ code: 'zero-stdev', severity: 'warning', record: 'maskrcnn_ref_48', line: 2, message: 'all 10 runs took 14: …' }]
 */
export function lintSet(text: string, file: string, options: LintOptions): LintFinding[] {
  const { catalogue, usage, ruleset, tunable = null } = options
  const set = parseRcpSet(text, file)
  const benchmark = catalogue.find(usage, options.benchmark) ?? null
  const curve =
    benchmark === null
      ? { points: [], judging: [] }
      : curveOf(set, { catalogue, benchmark, rcpSet: 'pruned', pruning: 'reference' })
  const context: LintContext = { text: setText(text), benchmark, ruleset, tunable, ...curve }
  return rules.flatMap(rule => rule(set, context)).sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
