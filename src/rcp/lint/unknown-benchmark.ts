import { codes } from '../../codes/codes.ts'
import { lintRule } from './rule.ts'

/**
 * A set of a benchmark that is not in the table. Whatever depends on the number of runs or on rules is not checked.
 *
 * @example
 * unknownBenchmark.find(set, context)[0].message // => 'unknown benchmark: rules about runs and means are skipped'
 */
export const unknownBenchmark = lintRule({
  ...codes['unknown-benchmark'],
  code: 'unknown-benchmark',
  severity: 'warning',
  find: (_set, { benchmark }) =>
    benchmark !== null
      ? []
      : [
          {
            record: null,
            line: 1,
            message: 'unknown benchmark: rules about runs and means are skipped',
          },
        ],
})
