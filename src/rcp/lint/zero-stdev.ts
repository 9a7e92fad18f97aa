import { lintRule } from './rule.ts'

/**
 * Runs that all took equally long: the floor is the mean itself, so any submission that is faster at all is penalized.
 *
 * @example
 * zeroStdev.find(set, context)[0].message // => 'all 10 runs took 14: the floor is the mean'
 *
 * Source: behaviour of the reference checker, mlcommons/logging 7bbf792: no deviation, no tolerance.
 */
export const zeroStdev = lintRule({
  code: 'zero-stdev',
  severity: 'warning',
  title: 'all runs of a record took equally long',
  why: 'Without deviation there is no tolerance: the floor is the mean, and a submission that is faster at all is penalized.',
  remedy: 'Evaluate more often or add runs; keep it where that is how the benchmark is evaluated.',
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
