import type { Explanations } from './explanation.ts'

const checker = 'behaviour of the reference checker (mlcommons/logging 7bbf792)'
const format = 'MLPerf logging format: lines of :::MLLOG and a JSON object'

/** What is wrong inside MLPerf logs. */
export const mllogExplanations: Explanations = {
  'empty-log': {
    title: 'a log without content',
    why: 'The run was stopped before it wrote anything, or the file was cut when it was copied.',
    remedy: 'Copy the log again, or leave the run out.',
    source: format,
  },
  'binary-log': {
    title: 'a binary file',
    why: 'It holds bytes that no text has: it is an archive, a checkpoint or a damaged file.',
    remedy: 'Give the text log; .gz is read as it is.',
    source: format,
  },
  'no-mllog-lines': {
    title: 'a text without MLPerf lines',
    why: 'No line holds the tag :::MLLOG and a blank.',
    remedy: 'Give the log of the training itself, not that of the scheduler.',
    source: format,
  },
  'other-log': {
    title: 'the log of another program',
    why: 'This is a Caffe log, whose convergence depends on metric, target and size of the dataset.',
    remedy: 'Extract it with --metric, --target and --dataset-size.',
    source: 'the form of its lines (glog)',
  },
  'other-ruleset': {
    title: 'a log in the format of ruleset 0.6',
    why: 'Its lines have another tag and another grammar.',
    remedy: 'Give --ruleset 0.6.0.',
    source: 'MLPerf training 0.6 logging',
  },
  'unsupported-version': {
    title: 'a log in a format that is not read',
    why: 'Formats before that of ruleset 0.6 are not supported.',
    remedy: 'Leave the log out, or convert it into a table of runs.',
    source: 'MLPerf training 0.5 logging',
  },
  'bad-json': {
    title: 'text that is no JSON',
    why: 'A line, or a table of runs, breaks off or is mixed with the output of another process.',
    remedy: 'Look at the line: where processes share a file, let one of them log.',
    source: 'RFC 8259',
  },
  'no-object': {
    title: 'a line whose JSON is no object',
    why: 'Behind the tag stands a number, a text or a list.',
    remedy: 'Log with mlperf_logging, which writes objects.',
    source: format,
  },
  'no-key': {
    title: 'an event without a key',
    why: 'Events are found by their key; this one has none, or one that is no text.',
    remedy: 'Log with mlperf_logging, which writes the key.',
    source: format,
  },
  'bad-legacy-line': {
    title: 'a line that is not in the grammar of ruleset 0.6',
    why: 'It should be tag, time, key and a JSON object.',
    remedy: 'Look at the line; the others of the log are read.',
    source: 'MLPerf training 0.6 logging',
  },
  'bad-epoch': {
    title: 'an epoch that is no number',
    why: 'The value at which the run converged cannot be rounded; the reference checker dies of it.',
    remedy: 'Log epoch_num as a number.',
    source: checker,
  },
  'missing-member': {
    title: 'an event lacks a member',
    why: 'The reference checker reads it from this line and dies without it.',
    remedy: 'Log the member that the message names.',
    source: checker,
  },
  'missing-metric': {
    title: 'an evaluation lacks a metric',
    why: 'Convergence takes all metrics of one step; the reference checker dies without one.',
    remedy: 'Log all metrics at every evaluated step.',
    source: checker,
  },
  'no-passing-step': {
    title: 'a success without a step that passes',
    why: 'The run stops with success, but at no step do all metrics reach their targets.',
    remedy: 'Check the targets of the run and the metrics it logged.',
    source: checker,
  },
  'no-evaluation': {
    title: 'a success without an evaluation',
    why: 'The run stops with success, but no evaluation before it says when it converged.',
    remedy: 'Check that evaluations are logged, and logged before run_stop.',
    source: checker,
  },
  'no-finite-value': {
    title: 'a convergence that is no finite number',
    why: 'The log says NaN or infinity, which no mean can be made of.',
    remedy: 'Look at the evaluation before run_stop.',
    source: 'JSON as Python writes it',
  },
  'no-batch-size': {
    title: 'no global batch size',
    why: 'The batch size decides which reference point judges, and how many samples an epoch has.',
    remedy: 'Log global_batch_size; for Caffe logs give --global-batch.',
    source: checker,
  },
  'no-benchmark': {
    title: 'no benchmark',
    why: 'Neither the log nor the call says which benchmark this is.',
    remedy: 'Log submission_benchmark, or give --benchmark.',
    source: checker,
  },
  'no-run-stop': {
    title: 'a log that ends without run_stop',
    why: 'The run was stopped, or the log was cut: it counts as not converged.',
    remedy: 'Copy the log again, or repeat the run.',
    source: checker,
  },
  'changing-hyperparameter': {
    title: 'a hyperparameter that is logged twice with different values',
    why: 'A record can hold one value only; the last one counts.',
    remedy: 'Check which of the two the training used.',
    source: 'convention of this program',
  },
  'line-too-long': {
    title: 'a line that is too long to be an event',
    why: 'It is left out, so that a damaged file cannot fill the memory.',
    remedy: 'Look at the line: often a progress bar without line ends.',
    source: 'convention of this program',
  },
  'word-in-other-key': {
    title: 'a line that counts though its key is another',
    why: 'The reference checker looks for words anywhere in a line, so a line of another key can set the value.',
    remedy: 'Compare the value with the one of the right key; rename the other key where it misleads.',
    source: checker,
  },
}
