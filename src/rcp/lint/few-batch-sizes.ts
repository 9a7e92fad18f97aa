import { lintRule } from './rule.ts'

const wanted = 3

/**
 * A set with fewer than three batch sizes. Nothing can be pruned, and few submissions are between two records.
 *
 * @example
 * fewBatchSizes.find(set, context)[0].message // => '2 batch sizes; a set needs at least 3'
 *
 * Source: the training rules, section on Reference Convergence Points.
 */
export const fewBatchSizes = lintRule({
  code: 'few-batch-sizes',
  severity: 'warning',
  title: 'a set with fewer than three batch sizes',
  why: 'Nothing can be pruned, and few submissions are between two records.',
  remedy: 'Add reference runs at a small, a medium and a large batch size.',
  source: 'MLPerf training rules, Reference Convergence Points',
  find: ({ records }) => {
    const count = new Set(records.map(({ globalBatchSize }) => globalBatchSize)).size
    if (count >= wanted) return []
    const message = `${count} ${count === 1 ? 'batch size' : 'batch sizes'}; a set needs at least ${wanted}`
    return [{ record: null, line: 1, message }]
  },
})
