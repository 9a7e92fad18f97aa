import type { CodeTable } from './code-entry.ts'

const rules = 'MLPerf training rules, Reference Convergence Points'
const checker = 'behaviour of the reference checker (mlcommons/logging 7bbf792)'

/** Verdicts of the check, advice, and odd submissions. */
export const checkCodes = {
  fail: {
    severity: 'error',
    title: 'a submission that converges faster than the reference allows',
    why: 'The olympic mean of its runs is below the floor of the reference point: the smallest mean that a t test at 5 % accepts.',
    remedy:
      'It is rejected unless the working group decides to normalize it. Look for a difference from the reference that makes it converge faster. If you submit it with rcp-bypass, tell the results chair and prepare for an audit.',
    source: rules,
  },
  pass: {
    severity: 'note',
    title: 'a submission that converges no faster than the reference allows',
    why: 'The olympic mean of its runs reaches the floor. If it is below the mean of the reference, the score is normalized even so.',
    remedy: 'Nothing to do.',
    source: rules,
  },
  'missing-rcp': {
    severity: 'error',
    title: 'no reference point for the batch size',
    why: 'The batch size is above the largest record, or the submission is below the smallest record and faster than it, or there is no RCP set.',
    remedy: 'Submit 2N reference runs at this batch size; advise says how many and what they decide.',
    source: rules,
  },
  'insufficient-convergence': {
    severity: 'error',
    title: 'too many runs did not converge',
    why: 'As many runs may fail as the olympic mean drops at one end: 1, for unet3d 4.',
    remedy: 'Repeat all runs of the submission, not only those that failed.',
    source: 'MLPerf training rules, section on run results',
  },
  'not-applicable': {
    severity: 'note',
    title: 'a benchmark without an RCP check',
    why: 'The reference checker does not know how many runs a submission of this benchmark has.',
    remedy: 'Nothing to do: this is not a finding.',
    source: checker,
  },
  unreadable: {
    severity: 'error',
    title: 'a file, folder or submission that cannot be read or judged',
    why: 'It cannot be opened, or the reference checker crashes on its logs.',
    remedy: 'Check the path and its permissions; the message names the log and the line.',
    source: checker,
  },
  'new-reference-point': {
    severity: 'warning',
    title: 'a batch size that needs a new reference point',
    why: 'No record judges submissions at this batch size, and no point can be interpolated.',
    remedy: 'Train the reference as advise says, or choose a batch size between two records.',
    source: 'MLPerf training rules, Reference Convergence Points',
  },
  'learning-rate-not-allowed': {
    severity: 'error',
    title: 'a learning rate that the ruleset forbids',
    why: 'The benchmark allows only certain learning rates, such as multiples of a quantum.',
    remedy: 'Use one of the nearest allowed values; the message names them.',
    source: 'MLPerf training rules, table of hyperparameters',
  },
  'other-hyperparameters': {
    severity: 'note',
    title: 'a record at the batch size with other hyperparameters',
    why: 'With --match hyperparameters, a record judges alone if the submission has all its hyperparameters. This one differs, so the set judges as always.',
    remedy:
      'Nothing to do, unless the submission should be that of the record: then correct the member that the message names.',
    source: 'mlcommons/logging#214',
  },
  'too-few-runs': {
    severity: 'warning',
    title: 'fewer runs than required',
    why: 'A submission needs N runs and a reference point 2N; with fewer runs the t test is not that of the rules.',
    remedy: 'Add the missing runs. regenerate --allow-few writes records even with fewer runs.',
    source: rules,
  },
  'too-many-runs': {
    severity: 'warning',
    title: 'more logs than a submission has runs',
    why: 'Runs must not be selected: a submitter starts N runs and submits all of them.',
    remedy: 'Look in the folder for logs of other submissions or of restarted runs.',
    source: 'MLPerf training rules, section on run results',
  },
  'unit-mismatch': {
    severity: 'warning',
    title: 'submission and reference use different units',
    why: 'Their means differ by a factor of 100 or more, as epochs and samples do.',
    remedy: 'Use the ruleset of the logs; for bert see --bert-train-samples.',
    source: 'convention of this program',
  },
} satisfies CodeTable
