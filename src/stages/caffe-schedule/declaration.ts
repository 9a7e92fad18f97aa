import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { option, variant } from '../../options/option.ts'
import { datasetSize, globalBatch } from '../../options/sources.ts'

export const declaration = declare({
  words: ['caffe', 'schedule'],
  summary: 'the learning rate of solvers over the training, and its jumps',
  description: 'Evaluates the learning-rate policies of Caffe solvers, one stage after another.',
  arguments: [
    variant(inputs, { value: 'solver', help: 'solver files (prototxt), in the order of training' }),
  ],
  options: [
    variant(globalBatch, { help: 'samples per update; epochs need both sizes' }),
    datasetSize,
    option({
      name: 'at-iter',
      kind: 'list',
      of: 'number',
      value: 'n,...',
      help: 'iterations to list (repeatable)',
    }),
    option({
      name: 'at-epoch',
      kind: 'list',
      of: 'number',
      value: 'x,...',
      help: 'epochs to list (repeatable)',
    }),
  ],
  examples: [
    'caffe schedule solver_init.prototxt solver_cyc1.prototxt --global-batch 4096 --dataset-size 1281167',
    'caffe schedule solver.prototxt --at-iter 0,780,1559 --format json',
    'caffe schedule solver.prototxt --format csv -o curve.csv',
  ],
  notes: [
    `Points are counted from the start of each stage; past its last iteration there is no rate. Without --at-iter and
--at-epoch they are the ends of warm-up and stage, and with --format csv the whole curve.`,
  ],
})
