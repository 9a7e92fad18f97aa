import { isDeepStrictEqual } from 'node:util'
import type { LintRule } from './rule.ts'

/**
 * Two records at one global batch size: the first alone judges, so the later one does nothing. With the same
 * hyperparameters they are one reference point, and their runs belong together: an error.
 *
 * @example
 * duplicateBatchSize(set, context)[0].message // => 'batch size 96 is that of maskrcnn_ref_96, which judges alone'
 *
 * Source: behaviour of the reference checker, mlcommons/logging 7bbf792, which takes the first record it finds.
 */
export const duplicateBatchSize: LintRule = ({ records }, { text }) =>
  records.flatMap((record, index) => {
    const first = records
      .slice(0, index)
      .find(({ globalBatchSize }) => globalBatchSize === record.globalBatchSize)
    if (first === undefined) return []
    const same = isDeepStrictEqual(first.hyperparameters, record.hyperparameters)
    return {
      code: 'duplicate-batch-size',
      severity: same ? 'error' : 'warning',
      record: record.name,
      line: text.lineOf(record.name, 'BS'),
      message: `batch size ${record.globalBatchSize} is that of ${first.name}, which judges alone`,
    }
  })
