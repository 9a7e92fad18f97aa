import { declare } from '../../options/declaration.ts'
import { option } from '../../options/option.ts'
import { warmUpKinds } from '../../scaling/warm-up.ts'

export const declaration = declare({
  words: ['scaling', 'warmup'],
  summary: 'the learning rate during warm-up',
  description: 'Lists the learning rate while it grows from the base to k times the base.',
  arguments: [],
  options: [
    option({
      name: 'base',
      kind: 'positive',
      required: true,
      value: 'x',
      help: 'learning rate to start from',
    }),
    option({
      name: 'k',
      kind: 'positive',
      required: true,
      value: 'x',
      help: 'factor of the learning rate at the end',
    }),
    option({
      name: 'epochs',
      kind: 'positive',
      required: true,
      unit: 'epochs',
      value: 'x',
      help: 'length of the warm-up',
    }),
    option({
      name: 'kind',
      kind: 'choice',
      choices: warmUpKinds,
      default: 'gradual',
      value: 'kind',
      help: 'how the learning rate grows',
    }),
    option({ name: 'iters-per-epoch', kind: 'positive', value: 'x', help: 'iterations of one epoch' }),
    option({
      name: 'at-epoch',
      kind: 'list',
      of: 'number',
      value: 'x,...',
      help: 'epochs to list (repeatable)',
    }),
  ],
  examples: [
    'scaling warmup --base 0.1 --k 32 --epochs 5 --kind gradual --at-epoch 0,2.5,5',
    'scaling warmup --base 0.1 --k 32 --epochs 5 --kind geometric --iters-per-epoch 156.392 --format csv',
  ],
  notes: [
    'Without --at-epoch every iteration of the warm-up is listed; without --iters-per-epoch, every epoch.',
  ],
})
