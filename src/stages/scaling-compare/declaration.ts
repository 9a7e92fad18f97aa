import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { margin } from '../../options/margin.ts'
import { option, variant } from '../../options/option.ts'
import { rulesetOrLatest, usage } from '../../options/ruleset.ts'

export const declaration = declare({
  words: ['scaling', 'compare'],
  summary: 'which groups match the baseline, and which scaling rule is best',
  description: 'Compares groups of runs at other batch sizes and learning rates with a baseline.',
  arguments: [variant(inputs, { help: 'tables (CSV, JSON or NDJSON), run records, or RCP sets' })],
  options: [
    option({
      name: 'baseline',
      kind: 'text',
      required: true,
      value: 'group',
      help: "group to compare with, as '256 lr=0.10'",
    }),
    option({ name: 'table', kind: 'text', value: 'name', help: 'rows with this name in the column "table"' }),
    variant(margin, { default: 0.5 }),
    usage,
    rulesetOrLatest,
  ],
  examples: [
    "scaling compare tables.csv --table 2a --baseline '256 lr=0.10'",
    "scaling compare runs.ndjson --baseline '96 lr=0.12' --margin 0.5 --format json",
  ],
  notes: [
    `A table has the columns global_batch and base_lr, and either <metric>_mean, <metric>_std and trials, or error with one
row per run. Run records of extract and RCP sets are compared by their epochs to converge.
Exit code 1 if a group differs from the baseline, or might.`,
  ],
})
