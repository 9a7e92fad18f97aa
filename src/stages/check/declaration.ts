import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { judgingOptions } from '../../options/judging.ts'
import { option, variant } from '../../options/option.ts'
import { rcps, reference } from '../../options/reference.ts'
import { requiredRuleset, usage } from '../../options/ruleset.ts'
import { glob } from '../../options/sources.ts'
import { writeScaling } from '../../options/submission.ts'

export const declaration = declare({
  words: ['check'],
  summary: 'the penalty check of submissions',
  description: 'Checks that submissions converge no faster than the reference.',
  arguments: [variant(inputs, { is: 'folder', value: 'dir', help: 'folders of submissions' })],
  options: [
    glob,
    usage,
    requiredRuleset,
    rcps,
    reference,
    ...judgingOptions,
    writeScaling,
    option({
      name: 'watch',
      kind: 'flag',
      help: 'check again whenever a log changes, until interrupted',
      notInPipelines: 'a batch job ends',
    }),
  ],
  examples: [
    'check results --ruleset 5.1.0 --rcps path/to/rcp_checker',
    'check results --ruleset 1.1.0 --rcps rcps_maskrcnn.json --rcp-set full --format json',
  ],
  notes: [
    `Every folder at or below DIR that holds result_*.txt is one submission.
Exit code 1 if one fails, has no RCP, did not converge or cannot be read.`,
  ],
})
