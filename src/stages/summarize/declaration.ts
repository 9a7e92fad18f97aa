import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { option, variant } from '../../options/option.ts'
import { rcps, reference, rules } from '../../options/reference.ts'
import { requiredRuleset, usage } from '../../options/ruleset.ts'

export const declaration = declare({
  words: ['summarize'],
  summary: 'the table of results of whole submissions',
  description: "Summarizes submissions: systems and their scores, as upstream's result summarizer does.",
  arguments: [variant(inputs, { is: 'folder', value: 'dir', help: 'folders of organizations' })],
  options: [
    usage,
    requiredRuleset,
    rcps,
    reference,
    rules,
    option({
      name: 'detailed',
      kind: 'flag',
      help: 'the table with energy, batch size, samples to converge and RCP verdict',
    }),
    option({
      name: 'generate-private-ids',
      kind: 'flag',
      help: 'write a private id into the results of each system without one',
    }),
    option({
      name: 'xlsx',
      kind: 'path',
      is: 'file',
      role: 'output',
      value: 'file',
      help: 'also write all tables to a spreadsheet',
    }),
  ],
  examples: [
    'summarize v4.1/Dell --ruleset 4.1.0 --reference path/to/logging --format csv -o summary.csv',
    'summarize v4.1 --ruleset 4.1.0 --detailed --format html -o summary.html',
    "summarize 'v4.1/{Dell,NVIDIA}' --ruleset 4.1.0 --xlsx summary.xlsx",
  ],
  notes: [
    `DIR is the folder of an organization, with systems/ and results/, or of a round of them.
Only private ids are written into it, with --generate-private-ids.
Exit code 1 if a row or a score is missing.`,
  ],
})
