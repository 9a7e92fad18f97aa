import { codes } from '../../codes/codes.ts'
import { lintRule } from './rule.ts'

/**
 * A set of a benchmark that the table does not have: what depends on the number of runs or on rules is not looked at.
 *
 * @example
 * unknownBenchmark.find(set, context)[0].message // => 'no benchmark of this name is known: rules about runs and means are left out'
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
            message: 'no benchmark of this name is known: rules about runs and means are left out',
          },
        ],
})
