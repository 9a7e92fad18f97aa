import type { CodeTable } from './code-entry.ts'

const rules = 'MLPerf training rules, Reference Convergence Points'
const convention = 'convention of this program'
const checker = 'behaviour of the reference checker (mlcommons/logging 7bbf792)'

/** RCP files, their comparison, and the runs that regenerate reads. */
export const referenceRunCodes = {
  'rcp-set-shape': {
    severity: 'error',
    title: 'a JSON file that is no RCP set',
    why: 'A record has Benchmark, BS, Hyperparams and one member of values; the reference checker crashes without any of them.',
    remedy: 'Correct the record that the message names.',
    source: 'form of the files rcps_*.json in mlcommons/logging',
  },
  'rcp-set-syntax': {
    severity: 'error',
    title: 'an RCP file that is no JSON',
    why: 'The text breaks the grammar of JSON at the place shown, or is not UTF-8.',
    remedy: 'Correct the file there; a comma too many or too few is the usual cause.',
    source: 'RFC 8259',
  },
  'rcp-set-unreadable': {
    severity: 'error',
    title: 'an RCP file that cannot be opened',
    why: 'The operating system refuses it.',
    remedy: 'Check path and permissions.',
    source: convention,
  },
  'no-rcp-set': {
    severity: 'error',
    title: 'no set for the benchmark under the ruleset',
    why: 'The folder of the ruleset has no rcps_BENCHMARK.json.',
    remedy: 'Choose another ruleset, or give a file with --rcps.',
    source: 'layout of mlcommons/logging',
  },
  'no-rcp-sets': {
    severity: 'error',
    title: 'a folder without RCP sets',
    why: 'There is no rcps_*.json where it was looked for.',
    remedy: 'Give a folder with training_X.Y.Z/rcps_*.json, a checkout of mlcommons/logging, or one file.',
    source: 'layout of mlcommons/logging',
  },
  'beyond-curve': {
    severity: 'error',
    title: 'a batch size above the largest record',
    why: 'The curve is interpolated between records, never beyond them.',
    remedy: 'Ask for a batch size within the curve, or add a record.',
    source: rules,
  },
  'no-record': {
    severity: 'error',
    title: 'no record at the batch size',
    why: 'Scores are drawn from the runs of a record; an interpolated point has none.',
    remedy: 'Name the batch size of a record: curve lists them.',
    source: convention,
  },
  'file-and-folder': {
    severity: 'error',
    title: 'a file is compared with a folder',
    why: 'Sets are compared file by file, in folders by their paths.',
    remedy: 'Give two files or two folders.',
    source: convention,
  },
  conflict: {
    severity: 'error',
    title: 'new runs disagree with an existing record',
    why: 'The set has a record of this name or batch size with other values or hyperparameters.',
    remedy: 'Say what to do: --on-conflict keep, replace or extend.',
    source: convention,
  },
  'missing-hyperparameter': {
    severity: 'error',
    title: 'a hyperparameter is missing',
    why: 'A record without it cannot be trained again; logs without it cannot tell its value.',
    remedy: 'Write it into the record; for regenerate give it with --set NAME=VALUE.',
    source: 'MLPerf training rules, table of hyperparameters',
  },
  'mixed-hyperparameters': {
    severity: 'error',
    title: 'runs of one batch size with different hyperparameters',
    why: 'A reference point is one setting; runs of two cannot be joined.',
    remedy: 'Give the runs of one setting only.',
    source: rules,
  },
  'not-converged': {
    severity: 'warning',
    title: 'a reference run that did not converge',
    why: 'It has no value to write and is left out.',
    remedy: 'Repeat it, so that 2N runs remain; look at its log where it happens often.',
    source: rules,
  },
  'mixed-batch-sizes': {
    severity: 'error',
    title: 'logs of several batch sizes in one folder',
    why: 'A folder is one submission with one global batch size; the reference checker crashes here.',
    remedy: 'Give each submission a folder of its own.',
    source: checker,
  },
  'mixed-benchmarks': {
    severity: 'error',
    title: 'several benchmarks where one is expected',
    why: 'A folder is one submission of one benchmark, and a curve is that of one.',
    remedy: 'Separate the files by benchmark, or name one with --benchmark.',
    source: checker,
  },
  'verdict-flips': {
    severity: 'warning',
    title: 'a submission is judged otherwise after the change',
    why: 'A record that comes, goes or changes moves the curve, also where it is only a neighbour of the batch size.',
    remedy:
      'Look at the records and the envelope in the same report; curve --interpolate shows the point that judges.',
    source: checker,
  },
} satisfies CodeTable
