import { declare } from '../../options/declaration.ts'
import { margin } from '../../options/margin.ts'
import { option, variant } from '../../options/option.ts'

export const declaration = declare({
  words: ['scaling', 'equivalence'],
  summary: 'do two means differ by less than a margin?',
  description: 'Tests whether the means of two groups of runs differ by less than a margin.',
  arguments: [],
  options: [
    option({ name: 'a', kind: 'sample', required: true, value: 'mean,std,n', help: 'one group of runs' }),
    option({ name: 'b', kind: 'sample', required: true, value: 'mean,std,n', help: 'the other group' }),
    variant(margin, { required: true }),
  ],
  examples: ['scaling equivalence --a 23.74,0.09,5 --b 23.60,0.12,5 --margin 0.3'],
  notes: [
    `Standard deviations are those of samples, with n - 1.
Exit code 1 if the means differ, or might.`,
  ],
})
