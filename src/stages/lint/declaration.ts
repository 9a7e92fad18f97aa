import { declare } from '../../options/declaration.ts'
import { reference, rules } from '../../options/reference.ts'
import { ruleset, usage } from '../../options/ruleset.ts'

export const declaration = declare({
  words: ['lint'],
  summary: 'errors and oddities in RCP sets',
  description: 'Looks for errors and oddities in RCP sets.',
  arguments: [
    {
      name: 'rcps',
      kind: 'list',
      of: 'path',
      is: 'file',
      role: 'set',
      required: true,
      value: 'file',
      help: 'RCP files, or folders: every rcps_*.json below',
    },
  ],
  options: [usage, ruleset, rules, reference],
  examples: [
    'lint rcps_maskrcnn.json --ruleset 1.1.0',
    'lint path/to/rcp_checker --format github',
    'lint path/to/logging --reference path/to/logging',
  ],
  notes: [
    `Usage and ruleset come from the folder training_X.Y.Z of a file; the options are for files elsewhere.
With rules, a record must name every hyperparameter that they leave to submitters; without them, those of the built-in table.
mlperf-rcp explain CODE says what a finding means. Exit code 1 if one is an error.`,
  ],
})
