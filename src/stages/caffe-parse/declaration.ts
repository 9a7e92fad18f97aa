import { inputs } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { option, variant } from '../../options/option.ts'
import { batchOptions, glob } from '../../options/sources.ts'

export const declaration = declare({
  words: ['caffe', 'parse'],
  summary: 'tests, sessions, snapshots and batch size of Caffe logs',
  description: 'Reads Caffe logs of any version and fork; repeated work counts once.',
  arguments: [variant(inputs, { value: 'log', help: 'logs, or folders with them' })],
  options: [
    variant(glob, { help: 'names of logs in folders (default: *.log and *.log.gz)' }),
    option({ name: 'train', kind: 'flag', help: 'keep every display of loss and learning rate' }),
    option({
      name: 'rank',
      kind: 'rank',
      default: 'root',
      value: 'rank',
      help: 'whose lines count if a log has several ranks',
    }),
    option({
      name: 'year',
      kind: 'count',
      value: 'year',
      help: 'year of the first line, if the log does not say',
    }),
    ...batchOptions,
  ],
  examples: [
    'caffe parse train.log --dataset-size 1281167',
    'caffe parse train.log --train --format csv -o displays.csv',
    'caffe parse logs --format json',
  ],
  notes: [
    `With --format csv the tests are listed, with --train the displays.
Exit code 1 if a log is empty, cut, of another program or failed.`,
  ],
})
