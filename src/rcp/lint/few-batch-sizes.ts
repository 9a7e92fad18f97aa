import type { LintRule } from './rule.ts'

const wanted = 3

/**
 * A set with fewer than three batch sizes: nothing can be pruned, and few submissions lie between two records.
 *
 * @example
 * fewBatchSizes(set, context)[0].message // => '2 batch sizes; a set takes at least 3'
 *
 * Source: the training rules, section on Reference Convergence Points.
 */
export const fewBatchSizes: LintRule = ({ records }) => {
  const count = new Set(records.map(({ globalBatchSize }) => globalBatchSize)).size
  if (count >= wanted) return []
  const message = `${count} ${count === 1 ? 'batch size' : 'batch sizes'}; a set takes at least ${wanted}`
  return [{ code: 'few-batch-sizes', severity: 'warning', record: null, line: 1, message }]
}
