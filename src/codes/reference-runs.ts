import type { CodeTable } from './code-entry.ts'

const rules = 'MLPerf training rules, Reference Convergence Points'
const convention = 'convention of this program'
const checker = 'behaviour of the reference checker (mlcommons/logging 7bbf792)'

/** RCP files, their comparison, and the runs that regenerate reads. */
export const referenceRunCodes = {
  'logs-break-rules': {
    severity: 'warning',
    title: 'reference logs that break the compliance rules',
    why: 'A record shows how the reference converges under the rules; a run with another optimizer or another constant shows something else.',
    remedy:
      'Run comply on the logs for all causes with file and line, and repeat the runs if a hyperparameter is wrong.',
    source: rules,
  },
  'rcp-set-shape': {
    severity: 'error',
    title: 'a JSON file that is not an RCP set',
    why: 'A record must have Benchmark, BS, Hyperparams and one member with values; the reference checker crashes if one is missing.',
    remedy: 'Correct the record that the message names.',
    source: 'format of the files rcps_*.json in mlcommons/logging',
  },
  'rcp-set-syntax': {
    severity: 'error',
    title: 'an RCP file that is not JSON',
    why: 'The text has a syntax error at the place shown, or is not UTF-8.',
    remedy: 'Correct the file there; a missing or an extra comma is the usual cause.',
    source: 'RFC 8259',
  },
  'rcp-set-unreadable': {
    severity: 'error',
    title: 'an RCP file that cannot be opened',
    why: 'The operating system refuses it.',
    remedy: 'Check the path and its permissions.',
    source: convention,
  },
  'no-rcp-set': {
    severity: 'error',
    title: 'no RCP set for the benchmark under the ruleset',
    why: 'The folder of the ruleset has no rcps_BENCHMARK.json.',
    remedy: 'Choose another ruleset, or give a file with --rcps.',
    source: 'layout of mlcommons/logging',
  },
  'no-rcp-sets': {
    severity: 'error',
    title: 'a folder without RCP sets',
    why: 'There is no rcps_*.json in it or below it.',
    remedy: 'Give a folder with training_X.Y.Z/rcps_*.json, a checkout of mlcommons/logging, or one file.',
    source: 'layout of mlcommons/logging',
  },
  'beyond-curve': {
    severity: 'error',
    title: 'a batch size above the largest record',
    why: 'The curve is interpolated between records and never extrapolated.',
    remedy: 'Ask for a batch size within the curve, or add a record.',
    source: rules,
  },
  'no-record': {
    severity: 'error',
    title: 'no record at the batch size',
    why: 'Scores are drawn from the runs of a record; an interpolated point has no runs.',
    remedy: 'Name the batch size of a record; curve lists them.',
    source: convention,
  },
  'file-and-folder': {
    severity: 'error',
    title: 'a file that is compared with a folder',
    why: 'Sets are compared file by file, and in folders by their paths.',
    remedy: 'Give two files or two folders.',
    source: convention,
  },
  conflict: {
    severity: 'error',
    title: 'new runs disagree with an existing record',
    why: 'The set has a record of this name or batch size with different values or hyperparameters.',
    remedy: 'Choose what to do with --on-conflict: keep, replace or extend.',
    source: convention,
  },
  'missing-hyperparameter': {
    severity: 'error',
    title: 'a hyperparameter is missing',
    why: 'A record without it cannot be trained again; logs without it do not give its value.',
    remedy: 'Write it into the record; with regenerate, use --set NAME=VALUE.',
    source: 'MLPerf training rules, table of hyperparameters',
  },
  'mixed-hyperparameters': {
    severity: 'error',
    title: 'runs of one batch size with different hyperparameters',
    why: 'A reference point is one setting; runs of two settings cannot be joined.',
    remedy: 'Give the runs of one setting only.',
    source: rules,
  },
  'not-converged': {
    severity: 'warning',
    title: 'a reference run that did not converge',
    why: 'It has no value to write and is left out.',
    remedy: 'Repeat it, so that 2N runs remain; if this happens often, look at the logs.',
    source: rules,
  },
  'duplicate-log': {
    severity: 'warning',
    title: 'two logs that are the same file',
    why: 'A copy is not another run. It makes the runs look less scattered than they are; regenerate refuses it as an error.',
    remedy: 'Leave the copy out, and give the log of the missing run.',
    source: rules,
  },
  'provenance-mismatch': {
    severity: 'warning',
    title: 'a provenance of another state of the set',
    why: 'The provenance names the SHA-256 of its set. Another one means that the set was edited by hand, or that one of the two files was copied without the other.',
    remedy:
      'Compare the two files. regenerate writes both together, and keeps the origin of records whose values are unchanged.',
    source: convention,
  },
  'provenance-syntax': {
    severity: 'error',
    title: 'a provenance that cannot be read',
    why: 'The file next to the set is not JSON, or not a provenance. To write a new one would lose the origin of earlier records.',
    remedy: 'Correct the file, or move it away.',
    source: convention,
  },
  'same-start': {
    severity: 'warning',
    title: 'two runs that start in the same millisecond',
    why: 'Most likely both logs are of one run; regenerate refuses them as an error.',
    remedy: 'Give one log per run.',
    source: convention,
  },
  'mixed-batch-sizes': {
    severity: 'error',
    title: 'a submission of several batch sizes',
    why: 'Its folder is one submission with one global batch size; the reference checker crashes here.',
    remedy: 'Give each submission its own folder.',
    source: checker,
  },
  'mixed-benchmarks': {
    severity: 'error',
    title: 'several benchmarks where one is expected',
    why: 'A folder is one submission of one benchmark, and a curve belongs to one benchmark.',
    remedy: 'Separate the files by benchmark, or name one with --benchmark.',
    source: checker,
  },
  'verdict-flips': {
    severity: 'warning',
    title: 'a submission whose verdict changes',
    why: 'A record that is added, removed or changed moves the curve, even if it is only a neighbour of the batch size.',
    remedy:
      'Look at the records and the envelope in the same report; curve --interpolate shows the point that judges.',
    source: checker,
  },
} satisfies CodeTable
