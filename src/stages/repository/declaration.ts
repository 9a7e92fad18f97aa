import { input } from '../../options/arguments.ts'
import { declare } from '../../options/declaration.ts'
import { variant } from '../../options/option.ts'

export const declaration = declare({
  words: ['repository'],
  summary: 'files that a results repository refuses',
  description: "Looks for files that a repository of results refuses, as upstream's repository checker does.",
  arguments: [variant(input, { help: 'folder of a submission or a round' })],
  options: [],
  examples: ['repository v5.1/ExampleLab'],
  notes: [
    `Names with a leading dot or a blank, files above 50 MiB, and links without a target.
Exit code 1 if there are any.`,
  ],
})
