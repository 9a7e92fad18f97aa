/**
 * May I train at this point?
 *
 * @module
 */
import type { ConvergenceUnit } from '../benchmarks/benchmark.ts'
import { convergenceRule } from '../benchmarks/catalogue.ts'
import type { RcpReference } from '../rcp/check/check-result.ts'
import type { Curve } from '../rcp/curve.ts'
import type { TunableOf } from '../rcp/lint/rule.ts'
import type { RcpSet } from '../rcp/record.ts'
import type { EvaluationInterval } from './evaluation-interval.ts'
import {
  builtInRules,
  judgeLearningRate,
  type LearningRateJudgement,
  proposedRule,
} from './learning-rate-rules.ts'
import { type MachineAdvice, machines } from './machines.ts'
import { nearestAllowed } from './nearest-allowed.ts'
import { type NewReferencePoint, newReferencePoint } from './new-reference-point.ts'
import { type AdvisedOutcome, firstReachable, outcomes } from './outcomes.ts'
import { type ReferenceOptions, referenceAt } from './reference-at.ts'
import type { RulesetRule } from './ruleset-rule.ts'
import { type ScaledLearningRate, scaledLearningRate } from './scaled-learning-rate.ts'

export interface Advice {
  readonly benchmark: string
  readonly ruleset: string
  /** False where submissions are not judged by reference points at all. */
  readonly judged: boolean
  /** Of floor, mean and all values at which runs converge. */
  readonly unit: ConvergenceUnit
  /** Null where only machines were asked about; so is then what is about one batch size. */
  readonly globalBatchSize: number | null
  readonly learningRate: number | null
  readonly learningRateRules: readonly LearningRateJudgement[]
  /** Where the rules were read. */
  readonly learningRateRulesFrom: 'rule files' | 'table of benchmarks'
  readonly scaledLearningRate: ScaledLearningRate | null
  /** The reference that would judge, null where there is none. */
  readonly rcp: RcpReference | null
  /** How often runs are evaluated, null where the records do not show it. */
  readonly evaluationInterval: EvaluationInterval | null
  /** The first value above the floor that a run can converge at. */
  readonly firstReachable: number | null
  readonly outcomes: readonly AdvisedOutcome[]
  /** Runs that a new reference point takes: 2N. */
  readonly referenceRunsNeeded: number
  /** Null where the set has a record at the batch size. */
  readonly newReferencePoint: NewReferencePoint | null
  readonly machines: readonly MachineAdvice[]
}

export interface AdviceRequest extends ReferenceOptions {
  /** Absent where only machines are asked about. */
  readonly globalBatchSize?: number
  readonly learningRate?: number
  /** Quantum of a proposed rule. */
  readonly quantum?: number
  /** Rules read from rule files; those of the table of benchmarks where they are absent. */
  readonly rules?: readonly RulesetRule[]
  /** What the rule files leave submitters to choose, for new reference points. */
  readonly tunable?: TunableOf | null
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
    }),
  }
}
