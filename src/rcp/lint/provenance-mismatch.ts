import { codes } from '../../codes/codes.ts'
import { lintRule } from './rule.ts'

/**
 * A provenance next to the set that describes another state of it.
 *
 * @example
 * provenanceMismatch.severity // => 'warning'
 *
 * Source: convention of this program.
 */
export const provenanceMismatch = lintRule({
  ...codes['provenance-mismatch'],
  code: 'provenance-mismatch',
  find: (_, { provenanceFault = null }) =>
    provenanceFault === null ? [] : [{ record: null, line: null, message: provenanceFault }],
})
