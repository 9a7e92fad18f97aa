import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { option, variant } from '../../options/option.ts'
import { rulesetOrLatest, usage } from '../../options/ruleset.ts'

export const declaration = declare({
  words: ['scaling', 'critical-batch'],
  summary: 'the batch size above which larger batches cost more epochs than they save steps',
  description: 'Fits the epochs to converge over the batch size and shows where scaling ends.',
  arguments: [variant(inputs, { help: 'an RCP set, or run records, tables or logs of one benchmark' })],
  options: [
    option({ name: 'weighted', kind: 'flag', help: 'weight each batch size by runs / variance' }),
    usage,
    rulesetOrLatest,
  ],
  examples: [
    'scaling critical-batch rcps_resnet.json',
    'scaling critical-batch runs.ndjson --weighted --format json',
  ],
  notes: ['A record of an RCP set counts with its olympic mean, runs count with their mean.'],
})
