import { isDeepStrictEqual } from 'node:util'
import { lintRule } from './rule.ts'

/**
 * Two records with the same global batch size. Only the first judges, so the later one has no effect. With the same
 * hyperparameters they are one reference point and their runs belong together: an error.
 *
 * @example
 * duplicateBatchSize.find(set, context)[0].message // => 'batch size 96 is that of maskrcnn_ref_96 too; only that record judges'
 *
 * Source: behaviour of the reference checker, mlcommons/logging 7bbf792, which uses the first record that it finds.
 */
export const duplicateBatchSize = lintRule({
  code: 'duplicate-batch-size',
  severity: 'warning',
  title: 'two records with the same global batch size',
  why: 'The checker uses the first record at a batch size; the later one never judges.',
  remedy:
    'Join the runs in one record, or keep only the record with the hyperparameters that submitters use.',
  source: 'behaviour of the reference checker (mlcommons/logging 7bbf792)',
  find: ({ records }, { text }) =>
    records.flatMap((record, index) => {
      const first = records
        .slice(0, index)
        .find(({ globalBatchSize }) => globalBatchSize === record.globalBatchSize)
      if (first === undefined) return []
      const same = isDeepStrictEqual(first.hyperparameters, record.hyperparameters)
      return {
        severity: same ? 'error' : 'warning',
        record: record.name,
        line: text.lineOf(record.name, 'BS'),
        message: `batch size ${record.globalBatchSize} is that of ${first.name} too; only that record judges`,
      }
    }),
})
