import { lintRule } from './rule.ts'

/**
 * Runs that all have the same value. The floor is then the mean, so any faster submission is penalized.
 *
 * @example
 * zeroStdev.find(set, context)[0].message // => 'all 10 runs took 14: the floor is the mean'
 *
 * Source: behaviour of the reference checker, mlcommons/logging 7bbf792: no deviation, no tolerance.
 */
export const zeroStdev = lintRule({
  code: 'zero-stdev',
  severity: 'warning',
  title: 'all runs of a record have the same value',
  why: 'Without deviation there is no tolerance: the floor is the mean, and any faster submission is penalized.',
  remedy: 'Evaluate more often or add runs; keep the record if the benchmark is evaluated that way.',
  source: 'behaviour of the reference checker (mlcommons/logging 7bbf792)',
  find: ({ records }, { text }) =>
    records
      .filter(({ epochs }) => epochs.length > 1 && new Set(epochs).size === 1)
      .map(({ name, epochs }) => ({
        record: name,
        line: text.lineOf(name),
        message: `all ${epochs.length} runs took ${epochs[0]}: the floor is the mean`,
      })),
})
