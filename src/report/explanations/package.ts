import type { Explanations } from './explanation.ts'

const checker = 'behaviour of the package checker (mlcommons/logging 7bbf792)'
const seeds = 'behaviour of the seed checker (mlcommons/logging 7bbf792)'
const systems = 'behaviour of the checker of system descriptions (mlcommons/logging 7bbf792)'
const power = 'behaviour of the checker of power files (mlcommons/logging 7bbf792)'
const repository = 'behaviour of the repository checker (mlcommons/logging 7bbf792)'

/** What is wrong with submission packages. */
export const packageExplanations: Explanations = {
  'no-package': {
    title: 'a folder that is no submission package',
    why: 'A package has results/SYSTEM/BENCHMARK with logs in it, in hpc with strong or weak between the two.',
    remedy: 'Give the folder of one submitter, not that of a round or of a system.',
    source: checker,
  },
  'several-paths': {
    title: 'an input of a pipeline with several paths where one is needed',
    why: 'A stage about one submission package takes one folder.',
    remedy: 'Run the pipeline once per folder.',
    source: 'docs/pipelines.md',
  },
  'no-system-file': {
    title: 'a system without its description',
    why: 'For every folder in results there has to be systems/SYSTEM.json: the division stands in it. The reference dies of a missing one.',
    remedy: 'Add the file, or give folder and file the same name.',
    source: checker,
  },
  'bad-system-file': {
    title: 'a description of a system that is no JSON object',
    why: 'The reference dies of such a file.',
    remedy: 'Correct the file at the place that the message names.',
    source: systems,
  },
  'missing-system-field': {
    title: 'a field that a description of a system lacks',
    why: 'All 33 fields have to be there, empty where nothing can be said.',
    remedy: 'Add the field.',
    source: systems,
  },
  'system-field-not-text': {
    title: 'a field of a system that is not text',
    why: 'The reference joins the field with others as text, and dies where it is a number.',
    remedy: 'Put the value in quotes.',
    source: systems,
  },
  'wrong-system-status': {
    title: 'a status of a system that the rules do not know',
    why: 'From training 4.0 on the status is one of four, letter by letter.',
    remedy: 'Take one of those that the message names.',
    source: systems,
  },
  'unknown-scaling': {
    title: 'a folder of hpc results that is neither strong nor weak',
    why: 'Between system and benchmark stands how the work is scaled. The reference dies of another name.',
    remedy: 'Put the benchmarks into a folder strong or weak.',
    source: checker,
  },
  'skipped-benchmark': {
    title: 'a folder whose name is no benchmark of the ruleset',
    why: 'It is passed over: what is in it is not checked.',
    remedy: 'Correct the name, or give the ruleset that has the benchmark.',
    source: checker,
  },
  'wrong-run-count': {
    title: 'more or fewer logs than a submission has runs',
    why: 'Every benchmark has a number of runs; all of them are handed in. With weak scaling there may be more.',
    remedy: 'Hand in exactly so many logs named result_*.txt.',
    source: checker,
  },
  'other-files': {
    title: 'files among the logs that are not named as logs are',
    why: 'They are not read. A log that is named wrong is a run that is missing.',
    remedy: 'Name logs result_*.txt, and move everything else out of the folder.',
    source: checker,
  },
  'tolerated-runs': {
    title: 'runs that do not comply, few enough to be left out',
    why: 'The olympic mean leaves out one run at each end, of unet3d four: so many may fail.',
    remedy: 'Nothing has to be done.',
    source: checker,
  },
  'failed-runs': {
    title: 'too many runs that do not comply',
    why: 'Only so many may fail as the olympic mean leaves out at one end.',
    remedy: 'Look at the findings about the logs, and repeat the submission.',
    source: checker,
  },
  'no-seed': {
    title: 'a log without a seed',
    why: 'In the closed division every run logs the seed of its random numbers.',
    remedy: 'Log it with the key seed.',
    source: seeds,
  },
  'same-seed': {
    title: 'a seed that another run has too',
    why: 'The same seed was logged before, by the same line of the same program. Runs with one seed are no independent runs.',
    remedy: 'Draw a new seed for every run; where this is right, say seed-checker-bypass.',
    source: seeds,
  },
  'bad-seed': {
    title: 'a seed that cannot be read',
    why: 'It is no integer, its metadata lack file or lineno, or the log has lines that cannot be parsed.',
    remedy: 'Correct the line; metadata with file and lineno are written by the logging library.',
    source: seeds,
  },
  'several-seeds': {
    title: 'logs with more than one seed',
    why: 'A warning: it is common that every process logs its own.',
    remedy: 'Nothing has to be done.',
    source: seeds,
  },
  'missing-power': {
    title: 'a run without power files',
    why: 'Where one run has them, every run has to have a folder power/RUN. Where the folder power holds none at all, the reference dies.',
    remedy: 'Add the folders, or remove power.',
    source: power,
  },
  'bad-power-name': {
    title: 'power files that are not numbered from 0',
    why: 'They are named node_N and sw_N, N from 0 on, each number once. The reference dies where the last part of a name is no number.',
    remedy: 'Rename the files.',
    source: power,
  },
  'uneven-power': {
    title: 'a run with another number of power files than the others',
    why: 'All runs use the same machines, so all have the same number of files.',
    remedy: 'Look for the file that is missing or too much.',
    source: power,
  },
  'other-power-files': {
    title: 'files of power measurement that are of no device',
    why: 'Only names that begin with node or sw count.',
    remedy: 'Move them out of the folder.',
    source: power,
  },
  'rcp-not-applicable': {
    title: 'a benchmark that the RCP check of the package cannot judge',
    why: 'The reference asks for the check and dies of a benchmark that it no longer lists.',
    remedy: 'Nothing can be done but to check with the tools of that round.',
    source: checker,
  },
  'rcp-bypassed': {
    title: 'a failure against the RCPs that was let pass',
    why: 'rcp-bypass was given: the submission committee looks at the result.',
    remedy: 'Be ready to explain it.',
    source: checker,
  },
  'unknown-parameter': {
    title: 'a line of package_checker_params that does nothing',
    why: 'The file says rcp-bypass or seed-checker-bypass, at the top of the package rcp-bert-train-samples too.',
    remedy: 'Correct or remove the line.',
    source: checker,
  },
  'bad-file-name': {
    title: 'a name that makes trouble in a repository',
    why: 'Names must not begin with a dot or have a blank in them.',
    remedy: 'Rename the file or folder.',
    source: repository,
  },
  'large-file': {
    title: 'a file that is too large for a repository',
    why: 'Files may have 50 MiB.',
    remedy: 'Leave it out, or compress it.',
    source: repository,
  },
  'broken-link': {
    title: 'a link that leads nowhere',
    why: 'It is followed from the folder that it is in.',
    remedy: 'Correct or remove the link.',
    source: repository,
  },
}
