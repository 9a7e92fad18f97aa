import { Command } from 'commander'
import { formats } from '../report/formats.ts'
import {
  addCommonOptions,
  addRulesetOptions,
  type CommonOptions,
  type RulesetOptions,
  rulesetOf,
} from './common-options.ts'
import type { Context, Perform } from './context.ts'
import { withProgress } from './file-progress.ts'
import { settingOf } from './setting.ts'
import { addSourceOptions, type SourceOptions } from './source-options.ts'

interface ExtractCommandOptions extends CommonOptions, RulesetOptions, SourceOptions {
  readonly glob?: string
  readonly bertTrainSamples?: boolean
  readonly evaluations?: boolean
  readonly hash?: boolean
  readonly group?: boolean
}

const examples = `
Examples:
  mlperf-rcp extract results/maskrcnn --ruleset 1.1.0
  mlperf-rcp extract logs --glob '*.log' --format ndjson -o runs.ndjson
  mlperf-rcp extract results --group --format csv
  mlperf-rcp extract results --evaluations --format parquet -o runs.parquet
  mlperf-rcp extract sheet.csv --benchmark maskrcnn --column globalBatchSize=bs --column convergence=epochs
  mlperf-rcp extract train.log --source caffe --metric accuracy --target 0.45 --dataset-size 1281167
  zcat node0.log.gz | mlperf-rcp extract -

Folders are searched for result_*.txt (with --source table for CSV and JSON files, with caffe for *.log), at any depth. - is standard input.
With --format parquet numbers are doubles, convergence is three columns, and other nested members are text in JSON.
Columns of a table that no member of a record is named after are hyperparameters.`

/** `mlperf-rcp extract PATH...` */
export function extractCommand(context: Context, perform: Perform): Command {
  const command = new Command('extract')
    .summary('run records from logs')
    .description('Extracts one record per run from training logs, or from tables (CSV, JSON, NDJSON).')
    .argument('<path...>', 'logs or tables, or folders with them')
    .option('--glob <pattern>', 'names of logs in folders', undefined)
  addSourceOptions(command)
    .option('--group', 'one row per benchmark, batch size and learning rate')
    .option('--evaluations', 'keep every evaluation in the records')
    .option('--hash', "put each file's SHA-256 into its record")
    .option('--bert-train-samples', 'bert: take the key train_samples in place of evaluations')
  return addCommonOptions(addRulesetOptions(command, 'optional'), [...formats, 'parquet'])
    .addHelpText('after', examples)
    .action((paths: string[], options: ExtractCommandOptions) =>
      perform(options, async () => {
        const { extractStage } = await import('../stages/extract/stage.ts')
        const { catalogue } = await settingOf(options, context)
        return withProgress(options, context, listener =>
          extractStage({
            ...options,
            columns: options.column ?? {},
            paths,
            ruleset: rulesetOf(options),
            catalogue,
            listener,
          }),
        )
      }),
    )
}
