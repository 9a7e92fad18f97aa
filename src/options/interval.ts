import { intervalSources } from '../rcp/evaluation-interval.ts'
import { option } from './option.ts'

/** Who says how often runs are evaluated. */
export const interval = option({
  name: 'interval',
  kind: 'choice',
  choices: intervalSources,
  default: 'rules',
  value: 'source',
  help: 'evaluation interval by the rules of the ruleset, or by the records',
  fact: 'Evaluation interval by',
})
