import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { option, variant } from '../../options/option.ts'
import { batchOptions } from '../../options/sources.ts'

export const declaration = declare({
  words: ['caffe', 'chain'],
  summary: 'stages of one training: do they follow each other, and how long are they together?',
  description: 'Links the logs of trainings that start from the weights of the previous one.',
  arguments: [variant(inputs, { value: 'log', help: 'logs, in the order of training' })],
  options: [
    option({
      name: 'test',
      kind: 'path',
      is: 'file',
      role: 'input',
      value: 'log',
      help: 'log of "caffe test" with the last weights',
    }),
    ...batchOptions,
  ],
  examples: ['caffe chain init.log cyc1.log collapse.log --test test.log --dataset-size 1281167'],
  notes: [
    `Stages are linked by the names of their snapshots, not by their folders.
Exit code 1 if a stage is missing or a log is empty, cut, of another program or failed.`,
  ],
})
