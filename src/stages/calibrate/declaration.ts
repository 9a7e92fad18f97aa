import { declare } from '../../options/declaration.ts'
import { interval } from '../../options/interval.ts'
import { curveOptions } from '../../options/judging.ts'
import { option } from '../../options/option.ts'
import { rcps, reference } from '../../options/reference.ts'
import { ruleset, usage } from '../../options/ruleset.ts'
import { usualSpeedUps } from '../../rcp/calibrate/calibrate.ts'
import { policies, policyOfToday } from '../../rcp/calibrate/policy.ts'
import { populations } from '../../rcp/calibrate/population.ts'

export const declaration = declare({
  words: ['calibrate'],
  summary: 'how often honest submissions fail, and fast ones are caught',
  description:
    'Computes for every record how often the check fails honest submissions, and how often it catches faster ones.',
  arguments: [
    option({
      name: 'sets',
      kind: 'list',
      of: 'text',
      required: true,
      value: 'benchmark|file',
      help: 'names of benchmarks, RCP files, or folders: every rcps_*.json below',
      completes: 'benchmarks',
    }),
  ],
  options: [
    option({
      name: 'policy',
      kind: 'list',
      of: 'text',
      value: 'policy',
      help: `where the floor is: ${Object.keys(policies).join(', ')} (repeatable; default: ${policyOfToday})`,
    }),
    option({
      name: 'population',
      kind: 'choice',
      choices: populations,
      default: 'runs',
      value: 'name',
      help: 'what submissions are drawn from',
      fact: 'Population',
    }),
    option({
      name: 'faster',
      kind: 'list',
      of: 'number',
      value: 'percent,...',
      help: `speed-ups to catch (default: ${usualSpeedUps.join(',')})`,
    }),
    option({ name: 'all', kind: 'flag', help: 'also the records that do not judge' }),
    option({ name: 'simulate', kind: 'count', value: 'draws', help: 'also draw so many submissions' }),
    option({ name: 'seed', kind: 'seed', default: 1, value: 'n', help: 'seed of the draws' }),
    option({
      name: 'need',
      kind: 'map',
      of: 'text',
      keys: ['error', 'power'],
      value: 'error|power=percent',
      help: 'reference runs that this takes (repeatable)',
    }),
    interval,
    usage,
    ruleset,
    rcps,
    reference,
    ...curveOptions,
  ],
  examples: [
    'calibrate rcps_maskrcnn.json --ruleset 1.1.0',
    'calibrate llama31_8b --ruleset 5.1.0 --rcps path/to/rcp_checker --policy t --policy grace=1 --policy quantised',
    'calibrate path/to/rcp_checker/training_5.1.0 --format csv',
    'calibrate rcps_maskrcnn.json --population normal --need error=10 --need power=80',
  ],
  notes: [
    `Usage and ruleset come from the folder training_X.Y.Z of a file, else from the options; the default is the newest ruleset.
The floors of policy t are those of check. No verdict depends on this command.
Exit code 1 if a record has no answer, for example because its runs do not differ.`,
  ],
})
