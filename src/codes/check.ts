import type { CodeTable } from './code-entry.ts'

const rules = 'MLPerf training rules, Reference Convergence Points'
const checker = 'behaviour of the reference checker (mlcommons/logging 7bbf792)'

/** Verdicts of the check, advice, and odd submissions. */
export const checkCodes = {
  fail: {
    severity: 'error',
    title: 'a submission that converges faster than the reference allows',
    why: 'The trimmed mean of its runs lies below the floor of the reference point, the smallest mean that a t test at 5 % accepts.',
    remedy:
      'Score it with the normalization factor, or have a reference point measured with the same hyperparameters.',
    source: rules,
  },
  pass: {
    severity: 'note',
    title: 'a submission that converges no faster than the reference allows',
    why: 'The trimmed mean of its runs reaches the floor. Below the mean its score is normalized all the same.',
    remedy: 'Nothing has to be done.',
    source: rules,
  },
  'missing-rcp': {
    severity: 'error',
    title: 'no reference point for the batch size',
    why: 'The batch size is above the largest record, or below the smallest and faster than it, or there is no set at all.',
    remedy: 'Hand in 2N reference runs at this batch size; advise says how many and what they decide.',
    source: rules,
  },
  'insufficient-convergence': {
    severity: 'error',
    title: 'too many runs did not converge',
    why: 'As many runs may fail as the olympic mean leaves out at one end: 1, of unet3d 4.',
    remedy: 'Repeat the submission: all of its runs, not those that failed.',
    source: 'MLPerf training rules, section on run results',
  },
  'not-applicable': {
    severity: 'note',
    title: 'a benchmark without an RCP check',
    why: 'The reference checker does not know how many runs a submission of it has.',
    remedy: 'Nothing has to be done: it is no finding.',
    source: checker,
  },
  unreadable: {
    severity: 'error',
    title: 'a file, folder or submission that cannot be read or judged',
    why: 'It cannot be opened, or the reference checker crashes on its logs.',
    remedy: 'Check path and permissions; the message names the log and the line.',
    source: checker,
  },
  'new-reference-point': {
    severity: 'warning',
    title: 'a batch size that needs a new reference point',
    why: 'No record judges submissions there, and none can be interpolated.',
    remedy: 'Train the reference as advise says, or choose a batch size between those of the records.',
    source: 'MLPerf training rules, Reference Convergence Points',
  },
  'learning-rate-not-allowed': {
    severity: 'error',
    title: 'a learning rate that the ruleset forbids',
    why: 'The benchmark may be trained only at certain learning rates, such as multiples of a quantum.',
    remedy: 'Take one of the nearest allowed values, which the message names.',
    source: 'MLPerf training rules, table of hyperparameters',
  },
  'too-few-runs': {
    severity: 'warning',
    title: 'fewer runs than are asked for',
    why: 'A submission has N runs and a reference point 2N: with fewer the t test is not the one of the rules.',
    remedy: 'Add the missing runs. regenerate writes short records with --allow-few.',
    source: rules,
  },
  'too-many-runs': {
    severity: 'warning',
    title: 'more logs than a submission has runs',
    why: 'Runs must not be chosen: N runs are started and all of them are handed in.',
    remedy: 'Look for logs of other submissions, or of runs that were started again, in the folder.',
    source: 'MLPerf training rules, section on run results',
  },
  'unit-mismatch': {
    severity: 'warning',
    title: 'submission and reference count in different units',
    why: 'Their means differ by a factor of a hundred or more, as epochs and samples do.',
    remedy: 'Judge under the ruleset of the logs; for bert see --bert-train-samples.',
    source: 'convention of this program',
  },
} satisfies CodeTable
