import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { bertTrainSamples } from '../../options/judging.ts'
import { option, variant } from '../../options/option.ts'
import { rcps, rules } from '../../options/reference.ts'
import { rulesetOrLatest, usage } from '../../options/ruleset.ts'
import { sourceOptions } from '../../options/sources.ts'
import { conflictRules, defaultConflictRule } from '../../rcp/choices.ts'

const ofRecords = { heading: 'Members of records:' } as const

export const declaration = declare({
  words: ['regenerate'],
  summary: 'RCP sets from reference logs',
  description: 'Makes RCP records from reference runs and edits only the records that change.',
  arguments: [variant(inputs, { help: 'logs or tables of reference runs, or folders with them' })],
  options: [
    ...sourceOptions,
    option({
      name: rcps.name,
      kind: rcps.kind,
      is: rcps.is,
      role: 'set',
      value: rcps.value,
      help: 'existing sets (default: the files in --out)',
    }),
    option({
      name: 'out',
      kind: 'path',
      is: 'folder',
      role: 'output',
      default: 'out',
      value: 'dir',
      help: 'folder of the files to write',
    }),
    option({ name: 'check', kind: 'flag', help: 'write nothing, exit with 1 if a set would change' }),
    option({ name: 'diff', kind: 'flag', help: 'print the changes of the sets as a unified diff' }),
    option({
      name: 'on-conflict',
      kind: 'choice',
      choices: conflictRules,
      default: defaultConflictRule,
      value: 'rule',
      help: 'what to do if a record of the same batch size has other values',
    }),
    option({
      name: 'min-runs',
      kind: 'count',
      value: 'n',
      help: 'converged runs that a record needs (default: 2N)',
    }),
    option({ name: 'allow-few', kind: 'flag', help: 'write records even with fewer runs' }),
    option({
      ...ofRecords,
      name: 'creator',
      kind: 'text',
      value: 'text',
      help: 'Creator (default: submission_org of the logs)',
    }),
    option({ ...ofRecords, name: 'when', kind: 'text', value: 'text', help: 'When' }),
    option({
      ...ofRecords,
      name: 'platform',
      kind: 'text',
      value: 'text',
      help: 'Platform (default: submission_platform of the logs)',
    }),
    option({ ...ofRecords, name: 'precision', kind: 'text', value: 'text', help: 'Precision' }),
    option({
      ...ofRecords,
      name: 'hyperparameters',
      kind: 'list',
      of: 'text',
      value: 'names',
      help: 'members of Hyperparams, separated by commas',
    }),
    option({
      ...ofRecords,
      name: 'set',
      kind: 'map',
      of: 'value',
      value: 'name=value',
      help: 'value of a hyperparameter that is missing from the logs (repeatable)',
    }),
    option({
      ...ofRecords,
      name: 'provenance',
      kind: 'choice',
      choices: {
        sidecar: 'a file next to the set',
        inline: 'inside each record',
        none: 'nowhere',
      },
      default: 'sidecar',
      value: 'where',
      help: 'where to write the origin of the values',
    }),
    bertTrainSamples,
    rules,
    usage,
    rulesetOrLatest,
  ],
  otherDocuments: ['provenance'],
  examples: [
    'regenerate logs --ruleset 1.1.0 --out out',
    'regenerate logs --ruleset 5.1.0 --rcps path/to/rcp_checker --check --diff',
    "regenerate logs --ruleset 5.1.0 --creator NVIDIA --when 'Prior to 5.1' --platform DGX-H100",
  ],
  notes: [
    `Writes rcps_<benchmark>.json, rcps_<benchmark>.provenance.json and rcps_<benchmark>.md into the folder of --out.
An existing set is edited: bytes that do not belong to a changed record stay the same.
Exit code 1 if a run did not converge, runs are too few, a record conflicts, or --check finds a change.`,
  ],
})
