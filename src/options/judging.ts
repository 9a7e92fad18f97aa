/**
 * Options of the judging by RCPs.
 *
 * @module
 */
import { asReference, deviations, matches, prunings, rcpSets } from '../rcp/choices.ts'
import { option } from './option.ts'

export const rcpSet = option({
  name: 'rcp-set',
  kind: 'choice',
  choices: rcpSets,
  default: asReference.rcpSet,
  value: 'set',
  help: 'judge by the pruned set or by all records',
  fact: 'RCP set',
})

export const pruning = option({
  name: 'pruning',
  kind: 'choice',
  choices: prunings,
  default: asReference.pruning,
  value: 'how',
  help: 'as the reference checker does, or the true lower envelope',
  fact: 'Pruning',
})

export const stdev = option({
  name: 'stdev',
  kind: 'choice',
  choices: deviations,
  default: asReference.stdev,
  value: 'of',
  help: 'standard deviation of all values, or without the extremes',
  fact: 'Standard deviation',
})

export const match = option({
  name: 'match',
  kind: 'choice',
  choices: matches,
  default: asReference.match,
  value: 'how',
  help: 'which record judges: by batch size, or first by all hyperparameters',
  fact: 'Record by',
})

/** A division, or all. */
export const division = option({
  name: 'division',
  kind: 'choice',
  choices: { closed: 'closed submissions', open: 'open submissions', all: 'every submission' },
  default: 'all',
  value: 'division',
  help: 'submissions of one division only',
  fact: 'Division',
})

export const bertTrainSamples = option({
  name: 'bert-train-samples',
  kind: 'flag',
  help: 'bert: read the key train_samples instead of evaluations',
  fact: 'Samples of bert from train_samples',
})

export const rcpBypass = option({
  name: 'rcp-bypass',
  kind: 'flag',
  help: 'let submissions that fail against the RCPs pass',
  fact: 'RCP bypass',
})

/** Options of a curve from an RCP set. */
export const curveOptions = [rcpSet, pruning, stdev] as const

/** Options of judging submissions. */
export const judgingOptions = [...curveOptions, match, division, bertTrainSamples, rcpBypass] as const
