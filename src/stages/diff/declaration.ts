import { declare } from '../../options/declaration.ts'
import { curveOptions } from '../../options/judging.ts'
import { option } from '../../options/option.ts'
import { ruleset, usage } from '../../options/ruleset.ts'

export const declaration = declare({
  words: ['diff'],
  summary: 'the effects of a change of RCP sets',
  description: 'Compares RCP sets: means, floors, the envelope, and the verdicts of submissions.',
  arguments: [
    {
      name: 'before',
      kind: 'path',
      is: 'file',
      role: 'set',
      required: true,
      value: 'old',
      help: 'RCP file or folder before the change',
    },
    {
      name: 'after',
      kind: 'path',
      is: 'file',
      role: 'set',
      required: true,
      value: 'new',
      help: 'RCP file or folder after it',
    },
  ],
  options: [
    option({
      name: 'submissions',
      kind: 'list',
      of: 'path',
      is: 'folder',
      role: 'input',
      value: 'dir',
      help: 'judge these submissions by both (repeatable)',
    }),
    usage,
    ruleset,
    ...curveOptions,
  ],
  examples: [
    'diff main/rcps_maskrcnn.json rcps_maskrcnn.json --format markdown',
    'diff main/rcp_checker branch/rcp_checker --submissions results --ruleset 1.1.0',
  ],
  notes: ['OLD and NEW are two RCP files, or two folders whose rcps_*.json are compared by their paths.'],
})
