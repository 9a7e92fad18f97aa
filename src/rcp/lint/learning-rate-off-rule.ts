import { allowsLearningRate, isInForce } from '../../benchmarks/learning-rate-rule.ts'
import { learningRateText } from '../../benchmarks/learning-rate-text.ts'
import { learningRateOf } from '../../runs/learning-rate.ts'
import { lintRule } from './rule.ts'

/**
 * A learning rate that the ruleset forbids, so submitters may not train as this reference point was measured. Rules for
 * only one optimizer are skipped, because not all records name their optimizer.
 *
 * @example
 * learningRateOffRule.find(set, context)[0].message // => 'the learning rate 0.15 is not K * 0.02'
 *
 * Source: the training rules, table of hyperparameters.
 */
export const learningRateOffRule = lintRule({
  code: 'learning-rate-off-rule',
  severity: 'warning',
  title: 'a reference point at a learning rate that submitters may not use',
  why: 'The rules allow only certain learning rates, so submitters may not train as the reference did.',
  remedy:
    'Measure the point at an allowed learning rate, or change the rule; advise --lr-quantum judges a proposed one.',
  source: 'MLPerf training rules, table of hyperparameters',
  find: ({ records }, { text, benchmark, ruleset }) => {
    const rules = benchmark?.learningRateRules ?? []
    const rule = rules.find(entry => entry.optimizer === undefined && isInForce(entry, ruleset))
    if (benchmark === null || rule === undefined) return []
    return records.flatMap(record => {
      const rate = learningRateOf(record.hyperparameters, benchmark)
      const { globalBatchSize, name } = record
      if (rate === null || allowsLearningRate(rule, { globalBatchSize, learningRate: rate.value })) return []
      return {
        record: name,
        line: text.lineOf(name, 'Hyperparams', rate.member),
        message: `the learning rate ${rate.value} is not ${learningRateText(rule)}`,
      }
    })
  },
})
