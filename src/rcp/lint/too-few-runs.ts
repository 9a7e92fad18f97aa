import { codes } from '../../codes/codes.ts'
import { lintRule } from './rule.ts'

/**
 * A record with fewer runs than a reference point needs: 2N, where N is the number of runs of a submission.
 *
 * @example
 * tooFewRuns.find(set, context)[0].message // => '9 runs; a reference point needs 10'
 *
 * Source: the training rules, section on Reference Convergence Points.
 */
export const tooFewRuns = lintRule({
  ...codes['too-few-runs'],
  code: 'too-few-runs',
  severity: 'error',
  find: ({ records }, { text, benchmark }) => {
    const required = benchmark === null ? 0 : 2 * benchmark.runsPerSubmission
    return records
      .filter(({ epochs }) => epochs.length < required)
      .map(({ name, epochs }) => ({
        record: name,
        line: text.lineOf(name),
        message: `${epochs.length === 1 ? '1 run' : `${epochs.length} runs`}; a reference point needs ${required}`,
      }))
  },
})
