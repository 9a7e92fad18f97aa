/**
 * Rules for the learning rate: multiples of a quantum.
 *
 * @module
 */
import type { Benchmark, LearningRateQuantum } from '../benchmarks/benchmark.ts'
import { compareRulesets, rulesets } from '../benchmarks/ruleset.ts'

/** What one rule says of a learning rate. */
export interface LearningRateJudgement {
  /** The ruleset, or `proposed`. */
  readonly ruleset: string
  /** The rule in words. */
  readonly rule: string
  readonly allowed: boolean
  readonly quantum: number | null
  /** Learning rate / quantum; a whole number where that is what makes it allowed. */
  readonly multiple: number | null
  /** The learning rate itself where it is allowed, else the nearest allowed ones below and above. */
  readonly nearest: readonly number[]
}

/** Tolerance of the rules' is_integer. Source: the compliance rules, abs(round(x) - x) < 1e-5. */
const tolerance = 1e-5

const isWhole = (value: number): boolean => Math.abs(Math.round(value) - value) < tolerance

/**
 * What each ruleset with a rule for the benchmark says, and what a proposed quantum would.
 *
 * @param proposed quantum of a rule that is not in force
 * @example
 * judgeLearningRate(maskrcnn, { globalBatchSize: 120, learningRate: 0.15 })[0].nearest // => [0.14, 0.16]
 */
export function judgeLearningRate(
  benchmark: Benchmark,
  point: { readonly globalBatchSize: number; readonly learningRate: number },
  proposed?: number,
): LearningRateJudgement[] {
  const inForce = (benchmark.learningRateQuanta ?? []).flatMap(rule =>
    rulesets[benchmark.usage]
      .filter(
        ruleset => compareRulesets(rule.since, ruleset) <= 0 && compareRulesets(ruleset, rule.until) <= 0,
      )
      .map(ruleset => ({ ruleset, rule })),
  )
  const all =
    proposed === undefined ? inForce : [...inForce, { ruleset: 'proposed', rule: { quantum: proposed } }]
  return all.map(({ ruleset, rule }) => ({ ruleset, ...judge(rule, point) }))
}

type Rule = Pick<LearningRateQuantum, 'quantum' | 'fractionBelowBatchSize'>

function judge(
  rule: Rule,
  { globalBatchSize, learningRate }: { readonly globalBatchSize: number; readonly learningRate: number },
): Omit<LearningRateJudgement, 'ruleset'> {
  const { quantum, fractionBelowBatchSize: bound } = rule
  const multiple = learningRate / quantum
  const whole = isWhole(multiple)
  const allowed = whole || (bound !== undefined && globalBatchSize < bound && isWhole(quantum / learningRate))
  const below = Math.floor(multiple)
  return {
    rule:
      bound === undefined ? `K * ${quantum}` : `K * ${quantum}, or ${quantum} / K below batch size ${bound}`,
    allowed,
    quantum,
    multiple: whole ? Math.round(multiple) : multiple,
    nearest: allowed ? [learningRate] : [below, below + 1].filter(k => k > 0).map(k => decimal(k * quantum)),
  }
}

/** Without the last digits that binary multiplication adds. */
const decimal = (value: number): number => Number(value.toPrecision(12))
