/**
 * Options for the files that runs are read from.
 *
 * @module
 */
import { runFields } from '../runs/table-columns.ts'
import { option, variant } from './option.ts'

export const source = option({
  name: 'source',
  kind: 'choice',
  choices: {
    auto: 'tables by name and content, Caffe logs if their options are given, else MLPerf logs',
    mllog: 'logs of MLPerf',
    caffe: 'logs of Caffe',
    table: 'CSV, JSON or NDJSON',
  },
  default: 'auto',
  value: 'kind',
  help: 'what the files are',
})

export const glob = option({
  name: 'glob',
  kind: 'text',
  value: 'pattern',
  help: 'names of logs in folders, instead of the usual ones',
})

export const column = option({
  name: 'column',
  kind: 'map',
  of: 'text',
  keys: runFields,
  value: 'field=header',
  help: "a table's column for a member of the record (repeatable)",
  formerly: 'columns',
})

export const run = option({
  name: 'run',
  kind: 'nth',
  value: 'n|last',
  help: 'the run to read of an MLPerf log that holds several (default: all)',
  fact: 'Run of each log',
})

export const benchmark = option({
  name: 'benchmark',
  kind: 'text',
  value: 'name',
  help: 'name of the benchmark',
  completes: 'benchmarks',
})

export const metric = option({
  name: 'metric',
  kind: 'text',
  value: 'name',
  help: 'test output that must reach the target, for example accuracy',
})

export const target = option({
  name: 'target',
  kind: 'number',
  value: 'x',
  help: 'a run converges at its first test with at least this value',
})

export const datasetSize = option({
  name: 'dataset-size',
  kind: 'count',
  unit: 'samples',
  value: 'n',
  help: 'samples of one epoch; without it there are no epochs',
})

export const workers = option({
  name: 'workers',
  kind: 'count',
  value: 'n',
  help: 'GPUs or MPI ranks (default: what the log says)',
})

export const globalBatch = option({
  name: 'global-batch',
  kind: 'count',
  unit: 'samples',
  value: 'n',
  help: 'samples per update (default: what the log says)',
})

export const net = option({
  name: 'net',
  kind: 'seed',
  value: 'n',
  help: 'number of the test net whose metric counts (default: the lowest with the metric)',
})

/** Values that the user gives instead of the Caffe log. */
export const batchOptions = [datasetSize, globalBatch, workers] as const

const caffeHeading = { heading: 'Caffe logs:' } as const

/** What a Caffe log does not say about its runs, beside the metric. */
export const caffeOptions = [
  variant(target, caffeHeading),
  variant(net, caffeHeading),
  variant(datasetSize, caffeHeading),
  variant(workers, caffeHeading),
  variant(globalBatch, caffeHeading),
] as const

/** The sources of runs. */
export const sourceOptions = [
  glob,
  source,
  column,
  run,
  variant(benchmark, {
    help: 'benchmark of Caffe logs, of table rows without one, and of MLPerf logs without a known one',
  }),
  variant(metric, caffeHeading),
  ...caffeOptions,
] as const
