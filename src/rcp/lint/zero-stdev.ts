import type { LintRule } from './rule.ts'

/**
 * Runs that all took equally long: the floor is the mean itself, so any submission that is faster at all is penalized.
 *
 * @example
 * zeroStdev(set, context)[0].message // => 'all 10 runs took 14: the floor is the mean'
 *
 * Source: behaviour of the reference checker, mlcommons/logging 7bbf792: no deviation, no tolerance.
 */
export const zeroStdev: LintRule = ({ records }, { text }) =>
  records
    .filter(({ epochs }) => epochs.length > 1 && new Set(epochs).size === 1)
    .map(({ name, epochs }) => ({
      code: 'zero-stdev',
      severity: 'warning',
      record: name,
      line: text.lineOf(name),
      message: `all ${epochs.length} runs took ${epochs[0]}: the floor is the mean`,
    }))
