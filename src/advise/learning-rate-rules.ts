/**
 * Judges a learning rate by the rules.
 *
 * @module
 */
import type { Benchmark } from '../benchmarks/benchmark.ts'
import type { LearningRateForm } from '../benchmarks/learning-rate-form.ts'
import { allowsLearningRate, isInForce, isWhole } from '../benchmarks/learning-rate-rule.ts'
import { learningRateText } from '../benchmarks/learning-rate-text.ts'
import { rulesets } from '../benchmarks/ruleset.ts'
import { nearestAllowed } from './nearest-allowed.ts'
import type { RulesetRule } from './ruleset-rule.ts'

/** The judgement of a learning rate by one rule. */
export interface LearningRateJudgement {
  /** The ruleset, or `proposed`. */
  readonly ruleset: string
  /** The rule in words. */
  readonly rule: string
  readonly optimizer: string | null
  /** Null without a learning rate. */
  readonly allowed: boolean | null
  readonly quantum: number | null
  /** Learning rate / quantum; a whole number if this makes the rate allowed. */
  readonly multiple: number | null
  /** The learning rate itself if it is allowed, else the nearest allowed rates below and above. */
  readonly nearest: readonly number[]
}

/** A batch size with the learning rate to judge, or null. */
export interface QuestionedPoint {
  readonly globalBatchSize: number
  readonly learningRate: number | null
  /** Without a learning rate, {@link LearningRateJudgement.nearest} is nearest to this one. */
  readonly wanted?: number | null
}

/**
 * The rules in the table of benchmarks, by ruleset.
 *
 * @example
 * builtInRules(maskrcnn).map(rule => rule.ruleset) // => ['0.6.0', '0.7.0', '1.0.0', …, '3.1.0']
 */
export function builtInRules({ usage, learningRateRules = [] }: Benchmark): RulesetRule[] {
  return rulesets[usage].flatMap(ruleset =>
    learningRateRules
      .filter(rule => isInForce(rule, ruleset))
      .map(({ since, until, optimizer = null, ...form }) => ruleOfForm(ruleset, optimizer, form)),
  )
}

/**
 * A rule K * quantum that is not in force.
 *
 * @example
 * proposedRule(0.01).allows({ globalBatchSize: 120, learningRate: 0.15 }) // => true
 */
export const proposedRule = (quantum: number): RulesetRule =>
  ruleOfForm('proposed', null, { kind: 'multiple', quantum })

const ruleOfForm = (ruleset: string, optimizer: string | null, form: LearningRateForm): RulesetRule => ({
  ruleset,
  optimizer,
  words: learningRateText(form),
  form,
  allows: point => allowsLearningRate(form, point),
})

/**
 * Judges a learning rate by each rule.
 *
 * @example
 * judgeLearningRate(builtInRules(maskrcnn), { globalBatchSize: 120, learningRate: 0.15 }).at(3)
 * // => { ruleset: '1.1.0', rule: 'K * 0.02', optimizer: null, allowed: false, quantum: 0.02, multiple: 7.5, nearest: [0.14, 0.16] }
 */
export function judgeLearningRate(
  rules: readonly RulesetRule[],
  point: QuestionedPoint,
): LearningRateJudgement[] {
  return rules.map(rule => judge(rule, point))
}

function judge(rule: RulesetRule, point: QuestionedPoint): LearningRateJudgement {
  const { ruleset, optimizer, words, form } = rule
  const { globalBatchSize, learningRate, wanted = null } = point
  const allowed = learningRate === null ? null : rule.allows({ globalBatchSize, learningRate })
  const quantum = form?.kind === 'multiple' ? form.quantum : null
  const multiple = quantum === null || learningRate === null ? null : learningRate / quantum
  return {
    ruleset,
    rule: words,
    optimizer,
    allowed,
    quantum,
    multiple: multiple !== null && isWhole(multiple) ? Math.round(multiple) : multiple,
    nearest: nearestAllowed(rule, globalBatchSize, learningRate ?? wanted),
  }
}
