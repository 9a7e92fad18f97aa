import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { margin } from '../../options/margin.ts'
import { option, variant } from '../../options/option.ts'
import { rulesetOrLatest, usage } from '../../options/ruleset.ts'
import { caffeOptions, metric } from '../../options/sources.ts'

export const declaration = declare({
  words: ['scaling', 'curves'],
  summary: 'do training curves match after warm-up?',
  description: 'Compares the training curves of runs with those of a baseline, on common epochs.',
  arguments: [
    variant(inputs, {
      help: 'run records with evaluations, logs, or CSV files with the columns epoch and value',
    }),
  ],
  options: [
    option({
      name: 'baseline',
      kind: 'list',
      of: 'path',
      is: 'file',
      role: 'input',
      variadic: true,
      required: true,
      value: 'path',
      help: 'the same for the baseline',
    }),
    option({
      name: 'from-epoch',
      kind: 'number',
      default: 0,
      unit: 'epochs',
      value: 'x',
      help: 'first epoch to compare: one after the end of warm-up',
    }),
    variant(margin, { required: true }),
    variant(metric, { help: 'metric to compare (default: the only one); for Caffe logs the test output' }),
    ...caffeOptions,
    usage,
    rulesetOrLatest,
  ],
  examples: [
    'extract runs/8192 --evaluations --format ndjson -o runs.ndjson',
    'scaling curves runs.ndjson --baseline baseline.ndjson --from-epoch 6 --margin 0.5',
    'scaling curves a.csv b.csv --baseline c.csv --metric top1_error --margin 0.5',
    'scaling curves b8k.log --baseline b256.log --margin 0.5 --metric accuracy --target 0.75 --dataset-size 1281167',
  ],
  notes: [
    `A CSV file with a column epoch is one curve; its values are in the column of --metric (default: value).
Exit code 1 if the curves differ, might differ, or cannot be compared.`,
  ],
})
