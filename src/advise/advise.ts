/**
 * Advice for training at a batch size and learning rate.
 *
 * @module
 */
import type { ConvergenceUnit } from '../benchmarks/benchmark.ts'
import { convergenceRule } from '../benchmarks/catalogue.ts'
import type { RcpReference } from '../rcp/check/check-result.ts'
import type { Curve } from '../rcp/curve.ts'
import type { EvaluationInterval } from '../rcp/evaluation-interval.ts'
import type { TunableOf } from '../rcp/lint/rule.ts'
import type { RcpSet } from '../rcp/record.ts'
import {
  builtInRules,
  judgeLearningRate,
  type LearningRateJudgement,
  proposedRule,
} from './learning-rate-rules.ts'
import { type MachineAdvice, machines } from './machines.ts'
import { nearestAllowed } from './nearest-allowed.ts'
import type { HyperparameterRules } from './new-hyperparameter.ts'
import { type NewReferencePoint, newReferencePoint } from './new-reference-point.ts'
import { type AdvisedOutcome, firstReachable, outcomes } from './outcomes.ts'
import { type ReferenceOptions, referenceAt } from './reference-at.ts'
import type { RulesetRule } from './ruleset-rule.ts'
import { type ScaledLearningRate, scaledLearningRate } from './scaled-learning-rate.ts'

export interface Advice {
  readonly benchmark: string
  readonly ruleset: string
  /** False if submissions are not judged by reference points. */
  readonly judged: boolean
  /** Unit of floor, mean and epochs to converge. */
  readonly unit: ConvergenceUnit
  /** Null if the request has only machines; then all members for one batch size are null too. */
  readonly globalBatchSize: number | null
  readonly learningRate: number | null
  readonly learningRateRules: readonly LearningRateJudgement[]
  /** Source of the rules. */
  readonly learningRateRulesFrom: 'rule files' | 'table of benchmarks'
  readonly scaledLearningRate: ScaledLearningRate | null
  /** The reference that would judge, or null. */
  readonly rcp: RcpReference | null
  /** The evaluation interval; null if neither the rules nor the records say it. */
  readonly evaluationInterval: EvaluationInterval | null
  /** The first value at or above the floor at which a run can converge. */
  readonly firstReachable: number | null
  readonly outcomes: readonly AdvisedOutcome[]
  /** Runs required for a new reference point: 2N. */
  readonly referenceRunsNeeded: number
  /** Null if the set has a record at the batch size. */
  readonly newReferencePoint: NewReferencePoint | null
  readonly machines: readonly MachineAdvice[]
}

export interface AdviceRequest extends ReferenceOptions {
  /** Absent for a request with only machines. */
  readonly globalBatchSize?: number
  readonly learningRate?: number
  /** Quantum of a proposed rule. */
  readonly quantum?: number
  /** Rules from rule files; default: the table of benchmarks. */
  readonly rules?: readonly RulesetRule[]
  /** The hyperparameters that the rule files leave free, for new reference points. */
  readonly tunable?: TunableOf | null
  /** The values that the rule files accept, for new reference points. */
  readonly hyperparameterRules?: HyperparameterRules | null
  /** Numbers of GPUs to compare, with the samples per GPU and step. */
  readonly machines?: { readonly gpus: readonly number[]; readonly localBatch: number }
}

/**
 * Advice for a batch size and learning rate, for machines, or for both.
 *
 * @example
 * advise(curve, set, { catalogue, ruleset: '1.1.0', globalBatchSize: 120, learningRate: 0.15 }).rcp?.minEpochs // => 13.900369…
 */
export function advise(curve: Curve, set: RcpSet, request: AdviceRequest): Advice {
  const { catalogue, ruleset, globalBatchSize, learningRate = null, quantum } = request
  const { benchmark } = curve
  const rules = request.rules ?? builtInRules(benchmark)
  const from =
    globalBatchSize === undefined || learningRate === null
      ? null
      : { name: 'given', bs: globalBatchSize, lr: learningRate }
  return {
    benchmark: benchmark.name,
    ruleset,
    judged: benchmark.judged,
    unit: convergenceRule(benchmark, ruleset).unit,
    globalBatchSize: globalBatchSize ?? null,
    learningRate,
    learningRateRulesFrom: request.rules === undefined ? 'table of benchmarks' : 'rule files',
    referenceRunsNeeded: 2 * benchmark.runsPerSubmission,
    ...(globalBatchSize === undefined
      ? nothing
      : adviseAt(globalBatchSize, curve, set, { ...request, rules })),
    machines:
      request.machines === undefined
        ? []
        : machines(curve, set, { catalogue, ruleset, rules, quantum, from, ...request.machines }),
  }
}

type AdviceAtBatchSize = Pick<
  Advice,
  | 'learningRateRules'
  | 'scaledLearningRate'
  | 'rcp'
  | 'evaluationInterval'
  | 'firstReachable'
  | 'outcomes'
  | 'newReferencePoint'
>

const nothing: AdviceAtBatchSize = {
  learningRateRules: [],
  scaledLearningRate: null,
  rcp: null,
  evaluationInterval: null,
  firstReachable: null,
  outcomes: [],
  newReferencePoint: null,
}

function adviseAt(
  globalBatchSize: number,
  curve: Curve,
  set: RcpSet,
  request: AdviceRequest & { readonly rules: readonly RulesetRule[] },
): AdviceAtBatchSize {
  const { ruleset, learningRate = null, quantum } = request
  const { benchmark } = curve
  const rules = quantum === undefined ? request.rules : [...request.rules, proposedRule(quantum)]
  const inForce = rules.find(rule => rule.ruleset === ruleset && rule.optimizer === null)
  const scaled = scaledLearningRate(set, globalBatchSize, benchmark)
  const { found, rcp, at } = referenceAt(curve, set, globalBatchSize, request)
  return {
    learningRateRules: judgeLearningRate(rules, {
      globalBatchSize,
      learningRate,
      wanted: scaled?.linear ?? null,
    }),
    scaledLearningRate: scaled,
    rcp,
    evaluationInterval: at?.interval ?? null,
    firstReachable: at === null ? null : firstReachable(at),
    outcomes: at === null ? [] : outcomes(at),
    newReferencePoint: newReferencePoint({
      ...{ set, benchmark, ruleset, globalBatchSize, learningRate, found },
      allowed: rate => (inForce === undefined ? [rate] : nearestAllowed(inForce, globalBatchSize, rate)),
      tunable: request.tunable,
      hyperparameterRules: request.hyperparameterRules,
    }),
  }
}
