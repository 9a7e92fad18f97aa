import { declare } from '../../options/declaration.ts'
import { interval } from '../../options/interval.ts'
import { curveOptions } from '../../options/judging.ts'
import { option, variant } from '../../options/option.ts'
import { rcps, reference, rules } from '../../options/reference.ts'
import { rulesetOrLatest, usage } from '../../options/ruleset.ts'
import { benchmark } from '../../options/sources.ts'

export const declaration = declare({
  words: ['advise'],
  summary: 'may I train at this batch size and learning rate?',
  description: 'Shows the rules and the reference that would judge a batch size and learning rate.',
  arguments: [],
  options: [
    variant(benchmark, { required: true }),
    option({ name: 'bs', kind: 'count', unit: 'samples', value: 'n', help: 'global batch size' }),
    option({ name: 'lr', kind: 'number', value: 'x', help: 'base learning rate' }),
    option({
      name: 'lr-quantum',
      kind: 'positive',
      value: 'x',
      help: 'judge a proposed rule K * x next to the current one',
    }),
    option({
      name: 'gpus',
      kind: 'list',
      of: 'count',
      value: 'n,n,...',
      help: 'compare machines with these numbers of GPUs',
    }),
    option({
      name: 'local-batch',
      kind: 'count',
      unit: 'samples',
      value: 'n',
      help: 'samples per GPU and step',
    }),
    rules,
    usage,
    rulesetOrLatest,
    rcps,
    reference,
    interval,
    ...curveOptions,
  ],
  examples: [
    'advise --benchmark maskrcnn --bs 120 --lr 0.15 --ruleset 1.1.0 --rcps path/to/rcp_checker',
    'advise --benchmark maskrcnn --bs 120 --lr 0.15 --lr-quantum 0.01 --ruleset 1.1.0 --rcps rcps_maskrcnn.json',
    'advise --benchmark maskrcnn --gpus 4,8,10,16 --local-batch 12 --lr-quantum 0.01 --ruleset 1.1.0 --reference path/to/logging',
  ],
  notes: [
    `With rules, the rule files themselves judge the learning rate; without them, the built-in table.
Exit code 1 if the ruleset does not allow the learning rate.`,
  ],
})
