import { declare } from '../../options/declaration.ts'
import { option } from '../../options/option.ts'

export const declaration = declare({
  words: ['scaling', 'rules'],
  summary: 'the learning rate by the linear, square-root and fixed rule',
  description: 'Scales a learning rate that is known to work to another batch size.',
  arguments: [],
  options: [
    option({
      name: 'ref-bs',
      kind: 'count',
      required: true,
      unit: 'samples',
      value: 'n',
      help: 'global batch size that is known to work',
    }),
    option({ name: 'ref-lr', kind: 'positive', required: true, value: 'x', help: 'its learning rate' }),
    option({
      name: 'bs',
      kind: 'count',
      required: true,
      unit: 'samples',
      value: 'n',
      help: 'global batch size to scale to',
    }),
    option({
      name: 'alpha',
      kind: 'number',
      value: 'x',
      help: 'your own rule: the rate grows with k to the power of x',
    }),
  ],
  examples: [
    'scaling rules --ref-bs 256 --ref-lr 0.1 --bs 8192',
    'scaling rules --ref-bs 96 --ref-lr 0.12 --bs 120 --alpha 0.9 --format json',
  ],
  notes: [],
})
