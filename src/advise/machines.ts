/**
 * A sweep over machines: one batch size per number of GPUs.
 *
 * @module
 */
import type { RcpReference } from '../rcp/check/check-result.ts'
import type { Curve } from '../rcp/curve.ts'
import type { RcpSet } from '../rcp/record.ts'
import { scaledLearningRates } from '../scaling/rules.ts'
import { decimal } from './decimal.ts'
import { judgeLearningRate, type LearningRateJudgement, proposedRule } from './learning-rate-rules.ts'
import { firstReachable } from './outcomes.ts'
import { type ReferenceOptions, referenceAt } from './reference-at.ts'
import type { RulesetRule } from './ruleset-rule.ts'
import { nearestRate, type RatedRecord } from './scaled-learning-rate.ts'

/** Advice for one machine. */
export interface MachineAdvice {
  readonly gpus: number
  /** Samples per GPU and step. */
  readonly localBatch: number
  /** GPUs times local batch. */
  readonly globalBatchSize: number
  /** By the linear rule, scaled from one point for all machines; null if no record has a learning rate. */
  readonly learningRate: number | null
  /** By the ruleset's rule; null if it has none. */
  readonly current: LearningRateJudgement | null
  /** By the proposed quantum; null without one. */
  readonly proposed: LearningRateJudgement | null
  readonly rcp: RcpReference | null
  /** The first value at or above the floor at which a run can converge. */
  readonly firstReachable: number | null
}

/** Machines that differ only in the number of GPUs. */
export interface MachineRequest extends ReferenceOptions {
  readonly gpus: readonly number[]
  readonly localBatch: number
  /** Rules of rulesets; the one in force counts. */
  readonly rules: readonly RulesetRule[]
  /** Quantum of a proposed rule. */
  readonly quantum?: number | undefined
  /** The point to scale from; null for the record nearest to the smallest machine. */
  readonly from: RatedRecord | null
}

/**
 * Advice for each machine, in the given order.
 *
 * @example
 * machines(curve, set, { gpus: [8, 10], localBatch: 12, quantum: 0.01, … }).map(({ current }) => current?.multiple) // => [6, 7.5]
 */
export function machines(curve: Curve, set: RcpSet, request: MachineRequest): MachineAdvice[] {
  const { gpus, localBatch, ruleset, rules, quantum } = request
  const from = request.from ?? nearestRate(set, Math.min(...gpus) * localBatch, curve.benchmark)
  const inForce = rules.filter(rule => rule.ruleset === ruleset && rule.optimizer === null)
  return gpus.map(count => {
    const globalBatchSize = count * localBatch
    const learningRate = from === null ? null : decimal(scaledLearningRates(from, globalBatchSize).linear)
    const judged = (which: readonly RulesetRule[]) =>
      judgeLearningRate(which, { globalBatchSize, learningRate })[0] ?? null
    const { rcp, at } = referenceAt(curve, set, globalBatchSize, request)
    return {
      gpus: count,
      localBatch,
      globalBatchSize,
      learningRate,
      current: judged(inForce),
      proposed: judged(quantum === undefined ? [] : [proposedRule(quantum)]),
      rcp,
      firstReachable: at === null ? null : firstReachable(at),
    }
  })
}
