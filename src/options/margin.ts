import { option } from './option.ts'

export const margin = option({
  name: 'margin',
  kind: 'positive',
  value: 'x',
  help: 'largest difference that does not matter, in the unit of the values',
})
