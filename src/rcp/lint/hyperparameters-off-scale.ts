import type { Benchmark } from '../../benchmarks/benchmark.ts'
import { learningRateOf } from '../../runs/learning-rate.ts'
import type { RcpRecord } from '../record.ts'
import { byBatchSize, type LintContext, type LintHit, lintRule } from './rule.ts'

/** A rate may differ by this factor from what scaling allows, because rates are rounded and tuned. */
const tolerance = 1.25

/** A value this many times larger than both neighbours probably has a digit too many. */
const spike = 8

/**
 * Hyperparameters that do not scale with those of the neighbouring batch sizes: a learning rate that falls as the batch
 * size grows, or grows faster than it (notes, because tuning may give this), and a number far above or far below both
 * neighbours (a warning: the decimal point may be misplaced).
 *
 * @example
 * hyperparametersOffScale.find(set, context)[0].message
 * // => 'opt_base_learning_rate falls from 0.12 at batch size 96 to 0.06 at 128'
 *
 * Source: the linear scaling rule, Goyal et al. 2017, arXiv:1706.02677, as the upper bound.
 */
export const hyperparametersOffScale = lintRule({
  code: 'hyperparameters-off-scale',
  severity: 'note',
  title: 'hyperparameters that do not scale with those of neighbouring batch sizes',
  why: 'A learning rate that falls as the batch size grows, or grows faster than it, is unusual; a number far from both neighbours is often a typing error or another unit.',
  remedy: 'Compare the record with the logs of its runs; keep it if tuning gave these values.',
  source: 'linear scaling rule, Goyal et al. 2017 (arXiv:1706.02677), as the upper bound',
  find: (set, context) => {
    const records = byBatchSize(set)
    return records.flatMap((record, index) => [
      ...rateFindings(records[index - 1], record, context),
      ...spikeFindings(records[index - 1], record, records[index + 1], context),
    ])
  },
})

function rateFindings(
  before: RcpRecord | undefined,
  record: RcpRecord,
  { text, benchmark }: LintContext,
): LintHit[] {
  const [from, to] = [before, record].map(entry => rateIn(entry, benchmark))
  if (before === undefined || !from || !to) return []
  const batches = record.globalBatchSize / before.globalBatchSize
  const rates = to.value / from.value
  const falls = rates * tolerance < 1
  if (!falls && rates <= batches * tolerance) return []
  const how = falls ? 'falls' : 'grows faster than the batch size:'
  return [
    {
      record: record.name,
      line: text.lineOf(record.name, 'Hyperparams', to.member),
      message: `${to.member} ${how} from ${from.value} at batch size ${before.globalBatchSize} to ${to.value} at ${record.globalBatchSize}`,
    },
  ]
}

const rateIn = (record: RcpRecord | undefined, benchmark: Benchmark | null) =>
  record === undefined || benchmark === null ? null : learningRateOf(record.hyperparameters, benchmark)

function spikeFindings(
  before: RcpRecord | undefined,
  { name, hyperparameters }: RcpRecord,
  after: RcpRecord | undefined,
  { text }: LintContext,
): LintHit[] {
  return Object.entries(hyperparameters).flatMap(([member, value]): LintHit[] => {
    const low = before?.hyperparameters[member]
    const high = after?.hyperparameters[member]
    if (!isPositive(value) || !isPositive(low) || !isPositive(high)) return []
    const above = value >= spike * Math.max(low, high)
    if (!above && value * spike > Math.min(low, high)) return []
    return [
      {
        severity: 'warning',
        record: name,
        line: text.lineOf(name, 'Hyperparams', member),
        message: `${member} is ${value} between ${low} and ${high} in ${before!.name} and ${after!.name}`,
      },
    ]
  })
}

const isPositive = (value: unknown): value is number => typeof value === 'number' && value > 0
