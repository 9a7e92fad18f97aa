import { declare } from '../../options/declaration.ts'
import { curveOptions } from '../../options/judging.ts'
import { option, variant } from '../../options/option.ts'
import { rcps, reference } from '../../options/reference.ts'
import { rulesetOrLatest, usage } from '../../options/ruleset.ts'
import { benchmark } from '../../options/sources.ts'

export const declaration = declare({
  words: ['curve'],
  summary: 'the RCP curve of a benchmark',
  description: 'Prints means, standard deviations and floors of an RCP set.',
  arguments: [
    variant(benchmark, {
      value: 'benchmark|file',
      required: true,
      help: 'name of a benchmark, or an RCP file',
    }),
  ],
  options: [
    option({
      name: 'interpolate',
      kind: 'list',
      of: 'count',
      value: 'bs',
      help: 'add the point at a batch size (repeatable)',
    }),
    option({
      name: 'interpolate-all',
      kind: 'flag',
      help: 'every batch size from the smallest record to the largest',
    }),
    option({
      name: 'bootstrap',
      kind: 'count',
      value: 'bs',
      help: 'scores of submissions drawn from the runs of a record',
    }),
    option({ name: 'seed', kind: 'seed', default: 1, value: 'n', help: 'seed of the draws' }),
    usage,
    rulesetOrLatest,
    rcps,
    reference,
    ...curveOptions,
  ],
  examples: [
    'curve resnet --ruleset 1.1.0 --rcps path/to/rcp_checker --format csv',
    'curve rcps_maskrcnn.json --rcp-set full --interpolate 120',
    'curve rcps_maskrcnn.json --bootstrap 96 --seed 7',
  ],
  notes: ["With --format csv the columns are those of the reference's viewer: BS,Mean,Min."],
})
