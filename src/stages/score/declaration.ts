import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { option, variant } from '../../options/option.ts'
import { rcps, reference, rules } from '../../options/reference.ts'
import { ruleset, usage } from '../../options/ruleset.ts'
import { glob } from '../../options/sources.ts'

export const declaration = declare({
  words: ['score'],
  summary: 'the score of folders of logs',
  description: 'Computes the time to train of folders of logs outside a package.',
  arguments: [variant(inputs, { is: 'folder', value: 'dir', help: 'folders of logs' })],
  options: [
    glob,
    usage,
    ruleset,
    rcps,
    reference,
    rules,
    option({
      name: 'weak',
      kind: 'flag',
      help: 'weak scaling: the logs of a folder are instances that trained at the same time',
      fact: 'Weak scaling',
    }),
  ],
  examples: [
    'score results/resnet --ruleset 4.1.0',
    'score logs --ruleset 4.1.0 --reference path/to/logging --format json',
  ],
  notes: [
    `Every folder at or below DIR that holds result_*.txt has one score: the olympic mean of its times to train.
With rules, a run counts if it complies; without them, if it converged. With RCP sets, the score is also normalized.
Exit code 1 if a folder has no score.`,
  ],
})
