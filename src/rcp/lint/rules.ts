/**
 * The rules of lint.
 *
 * @module
 */
import { duplicateBatchSize } from './duplicate-batch-size.ts'
import { duplicateMember } from './duplicate-member.ts'
import { fewBatchSizes } from './few-batch-sizes.ts'
import { forgottenMember } from './forgotten-member.ts'
import { hyperparametersOffScale } from './hyperparameters-off-scale.ts'
import { impossibleValue } from './impossible-value.ts'
import { learningRateOffRule } from './learning-rate-off-rule.ts'
import { meanBelowSmallerBatchSize } from './mean-below-smaller-batch-size.ts'
import { missingHyperparameter } from './missing-hyperparameter.ts'
import { mixedUnits } from './mixed-units.ts'
import { nameMismatch } from './name-mismatch.ts'
import { nonMonotoneCurve } from './non-monotone-curve.ts'
import { numberAsText } from './number-as-text.ts'
import { outlierRun } from './outlier-run.ts'
import { placeholderText } from './placeholder-text.ts'
import { provenanceMismatch } from './provenance-mismatch.ts'
import { recordsOutOfOrder } from './records-out-of-order.ts'
import { tooFewRuns } from './too-few-runs.ts'
import { unknownBenchmark } from './unknown-benchmark.ts'
import { zeroStdev } from './zero-stdev.ts'

/** All rules, in the order of findings on the same line. */
export const rules = [
  unknownBenchmark,
  duplicateMember,
  nameMismatch,
  duplicateBatchSize,
  recordsOutOfOrder,
  forgottenMember,
  impossibleValue,
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
  provenanceMismatch,
] as const

/** Codes that lint reports. */
export type LintCode = (typeof rules)[number]['code']
