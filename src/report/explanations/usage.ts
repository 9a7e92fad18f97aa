import type { Explanations } from './explanation.ts'

const convention = 'convention of this program'

/** Calls, paths, configurations and pipelines. */
export const usageExplanations: Explanations = {
  'path-not-found': {
    title: 'a path that does not exist',
    why: 'There is no file or folder of this name.',
    remedy: 'Check the path; relative ones start from the current folder, those of a pipeline from its file.',
    source: convention,
  },
  'not-a-folder': {
    title: 'a file where a folder is needed',
    why: 'A submission is a folder of logs.',
    remedy: 'Give the folder that holds the log.',
    source: convention,
  },
  'no-logs': {
    title: 'no logs below a path',
    why: 'No file fits the pattern, which is result_*.txt where nothing else is asked for.',
    remedy: 'Give a folder that holds result logs, or another pattern with --glob.',
    source: 'MLPerf submission rules, directory structure',
  },
  'no-file-to-hash': {
    title: 'standard input cannot be hashed',
    why: 'It can be read only once, and is no file whose SHA-256 others could compare.',
    remedy: 'Leave out --hash, or give the path of the log.',
    source: convention,
  },
  unwritable: {
    title: 'a file that cannot be written',
    why: 'The operating system refuses it. Nothing is left half-written.',
    remedy: 'Check path, permissions and space.',
    source: convention,
  },
  'unknown-benchmark': {
    title: 'an unknown benchmark',
    why: 'The table of benchmarks has none of this name in this usage.',
    remedy: 'Correct the name, choose --usage hpc, or describe the benchmark in a configuration file.',
    source: 'the table of benchmarks of this program',
  },
  'unknown-ruleset': {
    title: 'an unknown ruleset',
    why: 'Rulesets are those of the published rounds, as X.Y.Z.',
    remedy: 'Choose one that the message lists.',
    source: 'MLPerf training rounds',
  },
  'incomplete-benchmark': {
    title: 'a new benchmark that does not say enough',
    why: 'Without the runs of a submission nothing can be judged.',
    remedy: 'Give at least runsPerSubmission in the configuration.',
    source: 'docs/configuration.md',
  },
  'bad-value': {
    title: 'a value that an option cannot have',
    why: 'A variable of the environment stands for an option, and its value is none of the choices.',
    remedy: 'Correct the variable, or unset it.',
    source: 'docs/configuration.md',
  },
  'missing-option': {
    title: 'an option is missing',
    why: 'What was asked for needs another option beside it.',
    remedy: 'Add the option that the message names.',
    source: 'the help of the command',
  },
  'no-parquet': {
    title: 'a report that has no form in Parquet',
    why: 'Parquet holds records of one kind in columns: runs, or groups of runs.',
    remedy: 'Choose another format.',
    source: 'Apache Parquet',
  },
  'bytes-to-terminal': {
    title: 'bytes for a terminal',
    why: 'The format is binary, and a terminal would show it as noise.',
    remedy: 'Give a file with -o, or send the output to a pipe.',
    source: convention,
  },
  'unknown-schema': {
    title: 'a document that there is not',
    why: 'No command prints a document of this name, and no file of users has it.',
    remedy: 'mlperf-rcp schema without a name lists all.',
    source: convention,
  },
  'unknown-code': {
    title: 'a code that nothing gives',
    why: 'No error, problem or finding has this code.',
    remedy: 'mlperf-rcp explain without a code lists all.',
    source: convention,
  },
  configuration: {
    title: 'a configuration file that says what it may not',
    why: 'A member is unknown, or has a value of the wrong kind.',
    remedy: 'Correct the member that the message names.',
    source: 'docs/configuration.md',
  },
  pipeline: {
    title: 'a pipeline file that says what it may not',
    why: 'A member is unknown, is missing or has a value of the wrong kind, or an id stands twice.',
    remedy: 'Correct the member that the message names.',
    source: 'docs/pipelines.md',
  },
  'yaml-syntax': {
    title: 'a file that is no YAML',
    why: 'The text breaks the grammar at the place shown.',
    remedy: 'Correct the file there; tabs and wrong indentation are the usual causes.',
    source: 'YAML 1.2',
  },
  'unknown-input': {
    title: 'an input that the pipeline does not have',
    why: 'A stage, or --input, names an input that is not among its inputs.',
    remedy: 'Correct the name, or add it to inputs.',
    source: 'docs/pipelines.md',
  },
  'no-reference': {
    title: 'no reference data found',
    why: 'RCP sets and rules are read from a checkout of mlcommons/logging, and none is known.',
    remedy: 'Give --rcps or --reference, set MLPERF_LOGGING_DIR, or run reference sync.',
    source: convention,
  },
  'sync-failed': {
    title: 'the reference could not be cloned',
    why: 'git is missing, or the repository cannot be reached.',
    remedy: 'Try git clone by hand, or give a checkout with --reference.',
    source: convention,
  },
  'no-rules': {
    title: 'no rules for the ruleset',
    why: 'There is no folder training_X.Y.Z with common.yaml where it was looked for.',
    remedy:
      'Give the folder compliance_checker of a checkout of mlcommons/logging with --rules, or another ruleset.',
    source: 'layout of mlcommons/logging',
  },
  'rule-syntax': {
    title: 'a rule file that cannot be read',
    why: 'The file is no YAML of rules, or an expression in it breaks the grammar.',
    remedy: 'Correct the file at the place shown.',
    source: 'form of the files of compliance_checker in mlcommons/logging',
  },
  'rule-limit': {
    title: 'a rule that takes too long or too much',
    why: 'Expressions in rule files are bounded, so that a file cannot stop the program.',
    remedy: 'Simplify the expression at the place shown.',
    source: convention,
  },
  'unsupported-construct': {
    title: 'a rule that uses what the rule language lacks',
    why: 'Rules are written in a part of Python; this is outside of it.',
    remedy: 'Write the rule otherwise, or report it.',
    source: convention,
  },
}
