import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { bertTrainSamples } from '../../options/judging.ts'
import { option, variant } from '../../options/option.ts'
import { rulesetOrLatest, usage } from '../../options/ruleset.ts'
import { sourceOptions } from '../../options/sources.ts'
import { formats } from '../../report/formats.ts'

export const declaration = declare({
  words: ['extract'],
  summary: 'run records from logs',
  description: 'Extracts one record per run from training logs, or from tables (CSV, JSON, NDJSON).',
  arguments: [variant(inputs, { help: 'logs or tables, or folders with them' })],
  options: [
    ...sourceOptions,
    option({ name: 'group', kind: 'flag', help: 'one row per benchmark, batch size and learning rate' }),
    option({ name: 'evaluations', kind: 'flag', help: 'keep every evaluation in the records' }),
    option({ name: 'hash', kind: 'flag', help: "put each file's SHA-256 into its record" }),
    bertTrainSamples,
    usage,
    rulesetOrLatest,
  ],
  formats: [...formats, 'parquet'],
  otherDocuments: ['extract-groups'],
  examples: [
    'extract results/maskrcnn --ruleset 1.1.0',
    "extract logs --glob '*.log' --format ndjson -o runs.ndjson",
    'extract results --group --format csv',
    'extract results --evaluations --format parquet -o runs.parquet',
    'extract sheet.csv --benchmark maskrcnn --column globalBatchSize=bs --column convergence=epochs',
    'extract train.log --source caffe --metric accuracy --target 0.45 --dataset-size 1281167',
    'zcat node0.log.gz | mlperf-rcp extract -',
  ],
  notes: [
    `Folders are searched for result_*.txt (with --source table for CSV and JSON files, with caffe for *.log), at any depth. - is standard input.
With --format parquet numbers are doubles, convergence is three columns, and other nested members are text in JSON.
Columns of a table that are not named after a member of a record are hyperparameters.`,
  ],
})
