import type { LintRule } from './rule.ts'

/**
 * A record with fewer runs than a reference point takes: 2N, N being the runs of a submission.
 *
 * @example
 * tooFewRuns(set, context)[0].message // => '9 runs; a reference point takes 10'
 *
 * Source: the training rules, section on Reference Convergence Points.
 */
export const tooFewRuns: LintRule = ({ records }, { text, benchmark }) => {
  const required = benchmark === null ? 0 : 2 * benchmark.runsPerSubmission
  return records
    .filter(({ epochs }) => epochs.length < required)
    .map(({ name, epochs }) => ({
      code: 'too-few-runs',
      severity: 'error',
      record: name,
      line: text.lineOf(name),
      message: `${epochs.length === 1 ? '1 run' : `${epochs.length} runs`}; a reference point takes ${required}`,
    }))
}
