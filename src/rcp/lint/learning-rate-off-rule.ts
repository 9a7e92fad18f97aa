import type { Benchmark, LearningRateQuantum } from '../../benchmarks/benchmark.ts'
import { compareRulesets } from '../../benchmarks/ruleset.ts'
import { learningRateOf } from './learning-rate.ts'
import type { LintRule } from './rule.ts'

/**
 * A learning rate that the ruleset forbids submissions: nobody may train at this reference point as it was measured.
 *
 * @example
 * learningRateOffRule(set, context)[0].message // => 'learning rate 0.15 is no multiple of 0.02'
 *
 * Source: the training rules, table of hyperparameters.
 */
export const learningRateOffRule: LintRule = ({ records }, { text, benchmark, ruleset }) => {
  const rule = benchmark === null ? undefined : ruleIn(benchmark, ruleset)
  if (benchmark === null || rule === undefined) return []
  return records.flatMap(record => {
    const rate = learningRateOf(record, benchmark)
    if (rate === null || allowed(rate.value, record.globalBatchSize, rule)) return []
    return {
      code: 'learning-rate-off-rule',
      severity: 'warning',
      record: record.name,
      line: text.lineOf(record.name, 'Hyperparams', rate.member),
      message: `learning rate ${rate.value} is no multiple of ${rule.quantum}`,
    }
  })
}

const ruleIn = ({ learningRateQuanta = [] }: Benchmark, ruleset: string) =>
  learningRateQuanta.find(
    ({ since, until }) => compareRulesets(since, ruleset) <= 0 && compareRulesets(ruleset, until) <= 0,
  )

function allowed(rate: number, batchSize: number, rule: LearningRateQuantum): boolean {
  const { quantum, fractionBelowBatchSize: bound = 0 } = rule
  return isWhole(rate / quantum) || (batchSize < bound && isWhole(quantum / rate))
}

/** Source: is_integer of the compliance rules, tolerance 1e-5. */
const isWhole = (value: number): boolean => Math.abs(Math.round(value) - value) < 1e-5
