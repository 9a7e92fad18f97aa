import { declare } from '../../options/declaration.ts'
import { option } from '../../options/option.ts'

export const declaration = declare({
  words: ['caffe', 'check-lr'],
  summary: "do the printed learning rates match the solver's policy?",
  description: 'Compares every learning rate that a log prints with the policy of its solver.',
  arguments: [
    {
      name: 'log',
      kind: 'path',
      is: 'file',
      role: 'input',
      required: true,
      help: 'log of a training',
    },
  ],
  options: [
    option({
      name: 'solver',
      kind: 'path',
      is: 'file',
      role: 'input',
      value: 'file',
      help: 'solver file instead of the parameters that the log prints',
    }),
  ],
  examples: ['caffe check-lr train.log', 'caffe check-lr train.log --solver solver.prototxt --format json'],
  notes: [
    `Rates are compared at a relative tolerance of 1e-5: Caffe prints six digits.
Exit code 1 if one differs from the policy, or the log prints none.`,
  ],
})
